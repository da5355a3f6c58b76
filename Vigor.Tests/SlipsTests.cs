using CsCheck;
using Vigor.Core;

namespace Vigor.Tests;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("squat", "squat", 0)]
    [InlineData("squt", "squat", 1)]
    [InlineData("squatt", "squat", 1)]
    [InlineData("sqaut", "squat", 1)]
    [InlineData("sqaur", "squat", 2)]
    [InlineData("", "squat", 5)]
    public void A_slip_is_a_letter_missing_added_or_wrong_or_two_swapped(string typed, string meant, int slips)
    {
        Assert.Equal(slips, Slips.Between(typed, meant));
        Assert.Equal(slips, Slips.Between(meant, typed));
    }

    [Theory]
    [InlineData("dumb", "dumbbell", 0)]
    [InlineData("dubm", "dumbbell", 1)]
    [InlineData("dumbbells", "dumbbell", 1)]
    public void The_beginning_of_a_word_is_enough_where_that_is_asked(string typed, string meant, int slips) => Assert.Equal(slips, Slips.ToBeginning(typed, meant));

    [Fact]
    public void One_slip_after_the_first_letter_is_what_the_distance_says() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 1, 6], Gen.String[Gen.Char["abc"], 1, 6]).Sample((left, right) =>
            Slips.AreOneApart(left, right) == (left[0] == right[0] && Slips.Between(left.AsSpan(1), right.AsSpan(1)) <= 1));

    [Fact]
    public void Two_swapped_letters_or_one_hit_twice_are_a_stumble()
    {
        Assert.True(Slips.IsStumbleOf("sqaut", "squat"));
        Assert.True(Slips.IsStumbleOf("squaat", "squat"));
        Assert.False(Slips.IsStumbleOf("squad", "squat"));
        Assert.False(Slips.IsStumbleOf("qsuat", "squat"));
    }

    [Theory]
    [InlineData("wquat", "squat", true)]
    [InlineData("qsuat", "squat", true)]
    [InlineData("xquat", "squat", true)]
    [InlineData("blank", "plank", false)]
    [InlineData("squat", "squat", false)]
    [InlineData("wquad", "squat", false)]
    [InlineData("quat", "squat", false)]
    public void A_first_letter_is_amiss_beside_its_key_or_swapped_with_the_second(string typed, string meant, bool isAmiss) => Assert.Equal(isAmiss, Slips.AreFirstAmiss(typed, meant));
}
