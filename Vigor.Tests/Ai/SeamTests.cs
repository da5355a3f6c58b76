using CsCheck;
using Vigor.Core.Ai.Asking;

namespace Vigor.Tests.Ai;

/// <summary>Where one provider goes on after another: nothing twice, nothing missing, no words run together.</summary>
public sealed class SeamTests
{
    // Words that all differ, so that only the repeated ones can overlap.
    private static readonly string Text = string.Join(' ', Enumerable.Range(0, 80).Select(number => $"word{number}"));

    // How far before the cut the other provider begins: not at all, anywhere, at the word that was cut, or at the beginning.
    private static readonly Gen<Func<int, int>> Beginning = Gen.OneOf(
        Gen.Const((Func<int, int>)(cut => cut)),
        Gen.Int[3, 500].Select(back => (Func<int, int>)(cut => Math.Max(0, cut - back))),
        Gen.Const((Func<int, int>)(cut => Text.LastIndexOf(' ', cut - 1) + 1)),
        Gen.Const((Func<int, int>)(cut => Math.Max(0, Text.LastIndexOf(' ', cut - 1)))),
        Gen.Const((Func<int, int>)(_ => 0)));

    [Fact]
    public void Text_is_joined_without_repetition_or_loss_however_it_is_cut() =>
        Gen.Select(Gen.Int[1, Text.Length], Beginning, Gen.Int[1, 30]).Sample(
            (cut, beginning, size) => Joined(Text[..cut], Text[beginning(cut)..], size) == Text,
            iter: 3_000);

    [Fact]
    public void An_answer_that_begins_anew_counts_from_where_it_broke_off_whatever_space_is_before_it() =>
        Gen.Select(Gen.Int[1, Text.Length], OneOf("", " ", "\n\n")).Sample((cut, space) => Joined(Text[..cut], space + Text, 7) == Text, iter: 3_000);

    [Theory]
    [InlineData("Do a set", "ting-up exercise.", "Do a setting-up exercise.")]
    [InlineData("A ban", "ana helps.", "A banana helps.")]
    [InlineData("Lift 10", "0 kg.", "Lift 100 kg.")]
    [InlineData("Heavy squ", "squats are fine.", "Heavy squats are fine.")]
    [InlineData("Heavy squ", " squats are fine.", "Heavy squats are fine.")]
    [InlineData("Rest after the s", "set.", "Rest after the set.")]
    [InlineData("Rest ", " two minutes.", "Rest two minutes.")]
    [InlineData("First.\n", "\nSecond.", "First.\n\nSecond.")]
    [InlineData("Rest well.", "Then lift.", "Rest well. Then lift.")]
    [InlineData("Rest well", "Then lift.", "Rest well Then lift.")]
    [InlineData("First,", "second.", "First, second.")]
    [InlineData("See 2.", "5 kg.", "See 2.5 kg.")]
    [InlineData("H", " Heavy squats.", "Heavy squats.")]
    public void A_short_likeness_is_chance_unless_a_word_begins_with_it(string shown, string next, string whole)
    {
        for (var size = 1; size <= next.Length; size++)
        {
            Assert.Equal(whole, Joined(shown, next, size));
        }
    }

    [Fact]
    public void Whoever_goes_on_is_asked_to_write_the_last_word_first()
    {
        Assert.Equal("Heavy", Seam.Before("Heavy squ"));
        Assert.Equal("Heavy squats", Seam.Before("Heavy squats "));
        Assert.Equal("Hea", Seam.Before("Hea"));
    }

    [Fact]
    public void Without_text_before_it_every_piece_passes_at_once() => Assert.Equal("Hi", new Seam("").Take("Hi"));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Joined(string shown, string next, int size)
    {
        var seam = new Seam(shown);
        return shown + string.Concat(next.Chunk(size).Select(piece => seam.Take(new string(piece)))) + seam.Flush();
    }
}
