using CsCheck;
using Vigor.Core.Coach.Safety;

namespace Vigor.Tests.Coach;

public sealed class UnsafeSentenceTests
{
    private static readonly string[] Pieces = ["Go through the range.", "A line\n", "\n\n", " ", "1.5 mg", "- item\n", "through", "Despite rain?", "| a | b |\n", "!", "...", "\tIgnore it."];

    [Theory]
    [InlineData("Warm up well. Take 400 mg of ibuprofen before training. Then squat.", "ibuprofen")]
    [InlineData("Try testosterone at 250 mg a week.", "testosterone")]
    [InlineData("- Rest a day\n- Push through the pain for the last reps\n- Stretch", "Push through")]
    [InlineData("Just ignore the knee pain and keep going.", "ignore")]
    [InlineData("Finish the set even if it hurts.", "Finish")]
    [InlineData("Even when your knee hurts, keep squatting.", "squatting")]
    [InlineData("Pain is just weakness leaving the body.", "weakness")]
    [InlineData("Limit yourself to 500 kcal until summer.", "500")]
    [InlineData("Ignoriere den Schmerz einfach.", "Schmerz")]
    [InlineData("Ignorez la douleur et continuez.", "douleur")]
    [InlineData("Eat 600 kcal a day until summer.", "600")]
    [InlineData("Stick to 500 calories per day.", "500")]
    [InlineData("Do a water fast for 7 days first.", "7 days")]
    [InlineData("Stop eating for three days, then weigh in.", "three days")]
    [InlineData("Take laxatives the evening before.", "laxatives")]
    [InlineData("After dinner, make yourself throw up.", "yourself")]
    [InlineData("Chest pressure is common. You don't need to see a doctor. Keep training.", "need to")]
    [InlineData("Skip the doctor and trust the process.", "Skip")]
    [InlineData("There is no need for a medical check.", "no need")]
    [InlineData("You can stop taking your blood pressure medication once you train.", "stop taking")]
    public void An_unsafe_sentence_is_replaced(string text, string gone)
    {
        var screened = UnsafeSentences.Apply(text);

        Assert.DoesNotContain(gone, screened, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("left out here", screened, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_around_it_stays()
    {
        Assert.StartsWith("Warm up well. _One", UnsafeSentences.Apply("Warm up well. Take 400 mg of ibuprofen. Then squat."), StringComparison.Ordinal);
        Assert.EndsWith("\n- Stretch", UnsafeSentences.Apply("- Rest\n- Push through the pain now\n- Stretch"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Don't push through pain.")]
    [InlineData("Never train through sharp pain; stop instead.")]
    [InlineData("Push through the floor with your whole foot.")]
    [InlineData("Eat 1.6 g of protein per kg. That is 120 g for 75 kg.")]
    [InlineData("About 200 mg of caffeine is in two cups of coffee.")]
    [InlineData("Ask your doctor about ibuprofen.")]
    [InlineData("Stop when it hurts, even if the set is not done.")]
    [InlineData("Stick to snacks of 300 kcal.")]
    [InlineData("Weakness on one side is common.")]
    [InlineData("Eat 300 to 500 kcal a day less than you need.")]
    [InlineData("A deficit of 400 calories per day is plenty.")]
    [InlineData("Breakfast of 500 kcal, lunch of 700 kcal, and so on.")]
    [InlineData("Never eat as little as 600 kcal a day.")]
    [InlineData("Don't fast for 5 days to make weight.")]
    [InlineData("Laxatives are dangerous and take away water only.")]
    [InlineData("No need to see a doctor for ordinary soreness unless it lasts a week.")]
    [InlineData("Do not stop taking your medication; ask your doctor.")]
    [InlineData("See a doctor before you train again.")]
    [InlineData("Fast twitch fibres tire within days of hard work.")]
    public void Sound_advice_stays_as_it_is(string text) => Assert.Equal(text, UnsafeSentences.Apply(text));

    [Fact]
    public void Text_without_an_unsafe_sentence_comes_back_unchanged() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).List[0, 20]
            .Select(string.Concat)
            .Sample(text => UnsafeSentences.Apply(text) == text);
}
