using CsCheck;
using Vigor.Core.Coach.Safety;

namespace Vigor.Tests.Coach;

public sealed class AnswerScreenTests
{
    private static readonly string[] Pieces = ["Go through the range.", "A line\n", "\n\n", " ", "1.5 mg", "- item\n", "through", "Despite rain?", "| a | b |\n", "!", "...", "\tIgnore it."];

    [Theory]
    [InlineData("Warm up well. Take 400 mg of ibuprofen before training. Then squat.", "ibuprofen")]
    [InlineData("Try testosterone at 250 mg a week.", "testosterone")]
    [InlineData("- Rest a day\n- Push through the pain for the last reps\n- Stretch", "Push through")]
    [InlineData("Just ignore the knee pain and keep going.", "ignore")]
    public void An_unsafe_sentence_is_replaced(string text, string gone)
    {
        var screened = AnswerScreen.Apply(text);

        Assert.DoesNotContain(gone, screened, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("left out here", screened, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_around_it_stays()
    {
        Assert.StartsWith("Warm up well. _One", AnswerScreen.Apply("Warm up well. Take 400 mg of ibuprofen. Then squat."), StringComparison.Ordinal);
        Assert.EndsWith("\n- Stretch", AnswerScreen.Apply("- Rest\n- Push through the pain now\n- Stretch"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Don't push through pain.")]
    [InlineData("Never train through sharp pain; stop instead.")]
    [InlineData("Push through the floor with your whole foot.")]
    [InlineData("Eat 1.6 g of protein per kg. That is 120 g for 75 kg.")]
    [InlineData("About 200 mg of caffeine is in two cups of coffee.")]
    [InlineData("Ask your doctor about ibuprofen.")]
    public void Sound_advice_stays_as_it_is(string text) => Assert.Equal(text, AnswerScreen.Apply(text));

    [Fact]
    public void Text_without_an_unsafe_sentence_comes_back_unchanged() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).List[0, 20]
            .Select(string.Concat)
            .Sample(text => AnswerScreen.Apply(text) == text);
}
