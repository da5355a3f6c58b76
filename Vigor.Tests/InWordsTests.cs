using Vigor.Core;

namespace Vigor.Tests;

public sealed class InWordsTests
{
    private static readonly DateOnly Day = new(2026, 9, 4);

    [Theory]
    [InlineData("0", "0 sets")]
    [InlineData("1", "1 set")]
    [InlineData("1.04", "1 set")]
    [InlineData("1.5", "1.5 sets")]
    [InlineData("12", "12 sets")]
    public void A_count_has_the_noun_that_goes_with_the_figure_shown(string count, string said) =>
        Assert.Equal(said, InWords.Count(decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture), "set"));

    [Theory]
    [InlineData(0, "0 things")]
    [InlineData(1, "one thing")]
    [InlineData(6, "six things")]
    [InlineData(7, "7 things")]
    public void Small_counts_can_be_words(int count, string said) => Assert.Equal(said, InWords.Counted(count, "thing"));

    [Fact]
    public void A_noun_or_verb_can_have_its_own_form_for_many()
    {
        Assert.Equal("3 bodies", InWords.Count(3, "body", "bodies"));
        Assert.Equal(["is", "are"], new[] { 1, 2 }.Select(count => InWords.Noun(count, "is", "are")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one", "one")]
    [InlineData("one,two", "one and two")]
    [InlineData("one,two,three", "one, two and three")]
    public void A_list_ends_with_and(string names, string said) =>
        Assert.Equal(said, InWords.List(names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(80, "1 h 20 min")]
    public void Minutes_become_hours_from_sixty_on(int minutes, string said) => Assert.Equal(said, InWords.Minutes(minutes));

    [Fact]
    public void A_day_is_said_as_long_as_the_place_needs()
    {
        Assert.Equal("4 Sep", InWords.ShortDay(Day));
        Assert.Equal("4 Sep 2026", InWords.ShortDayOfYear(Day));
        Assert.Equal("4 September", InWords.Day(Day));
        Assert.Equal("4 September 2026", InWords.DayOfYear(Day));
        Assert.Equal("Friday 4 September", InWords.Weekday(Day));
        Assert.Equal("Friday 4 September 2026", InWords.WeekdayOfYear(Day));
    }

    [Theory]
    [InlineData("2026-09-04", "today")]
    [InlineData("2026-09-05", "yesterday")]
    [InlineData("2026-09-06", "Fri 4 Sep")]
    [InlineData("2027-01-01", "Fri 4 Sep 2026")]
    [InlineData("2026-09-03", "Fri 4 Sep")]
    public void A_day_near_today_is_called_so(string today, string said) =>
        Assert.Equal(said, InWords.NearDay(Day, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Bench press", "bench press")]
    [InlineData("EZ bar curl", "EZ bar curl")]
    public void Within_a_sentence_only_abbreviations_stay_upper_case(string name, string said)
    {
        Assert.Equal(said, InWords.InSentence(name));
        Assert.Equal("One thing", InWords.Capital("one thing"));
    }
}
