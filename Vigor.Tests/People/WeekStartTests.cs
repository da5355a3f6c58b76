using CsCheck;
using Vigor.Core.People;
using Vigor.Core.Training.Streaks;
using Vigor.Web.Pages.Onboarding;

namespace Vigor.Tests.People;

public sealed class WeekStartTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[7, 3_650_000].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Every_day_is_in_exactly_one_week() =>
        Gen.Select(Gen.Enum<WeekStart>(), Day).Sample((start, day) =>
        {
            var first = start.FirstOf(day);
            var week = Enumerable.Range(0, WeekRule.Days).Select(first.AddDays).ToList();
            return first.DayOfWeek == start.Day
                && week.Count(other => other == day) == 1
                && week.TrueForAll(other => start.FirstOf(other) == first)
                && start.FirstOf(first.AddDays(-1)) == first.AddDays(-WeekRule.Days)
                && start.FirstOf(first.AddDays(WeekRule.Days)) == first.AddDays(WeekRule.Days)
                && week.Select(other => other.DayOfWeek).SequenceEqual(start.Weekdays)
                && start.Place(day.DayOfWeek) == day.DayNumber - first.DayNumber
                && start.FirstOf(day, 5) == first.AddDays(-4 * WeekRule.Days);
        });

    [Fact]
    public void The_calendar_begins_within_a_week() => Assert.All(Enum.GetValues<WeekStart>(), start => Assert.Equal(DateOnly.MinValue, start.FirstOf(DateOnly.MinValue)));

    [Fact]
    public void Weeks_in_a_row_are_counted_by_each_custom() =>
        Gen.Select(Gen.Enum<WeekStart>(), Day, Gen.Int[0, 60].List[0, 40]).Sample((start, day, back) =>
        {
            var log = back.Distinct().Where(days => days < day.DayNumber).Select(days => (Day: day.AddDays(-days), Minutes: 30)).ToList();
            var current = Consistency.On(day, log, TargetHistory.Of(3), weekStart: start).Current;
            return current.First == start.FirstOf(day) && current.Days == log.Count(entry => start.FirstOf(entry.Day) == current.First);
        });

    [Fact]
    public void A_target_holds_for_its_week_also_when_weeks_began_on_another_day()
    {
        // Chosen on Wednesday 6 May 2026, when weeks began on Monday.
        var targets = TargetHistory.Of(3) with { Chosen = [(new(2026, 5, 4), 5)] };
        Assert.Equal([3, 5, 5], ((DateOnly[])[new(2026, 4, 26), new(2026, 5, 3), new(2026, 5, 10)]).Select(targets.In));
        Assert.Equal([3, 5], ((DateOnly[])[new(2026, 4, 25), new(2026, 5, 2)]).Select(targets.In));
        Assert.Equal([3, 5], ((DateOnly[])[new(2026, 4, 27), new(2026, 5, 4)]).Select(targets.In));
    }

    [Theory]
    [InlineData(7, null, WeekStart.Sunday)]
    [InlineData(6, "en-US", WeekStart.Saturday)]
    [InlineData(1, "en-US", WeekStart.Monday)]
    [InlineData(5, null, WeekStart.Monday)]
    [InlineData(null, "en-US", WeekStart.Sunday)]
    [InlineData(null, "de", WeekStart.Monday)]
    [InlineData(null, "ar-EG", WeekStart.Saturday)]
    [InlineData(null, "not a language", WeekStart.Monday)]
    [InlineData(0, "", WeekStart.Monday)]
    [InlineData(null, null, WeekStart.Monday)]
    public void A_device_tells_it_or_its_language_does(int? first, string? language, WeekStart expected) => Assert.Equal(expected, DeviceWeek.Of(new(first, language)));

    [Fact]
    public void A_device_that_tells_nothing_has_the_usual_week() => Assert.Equal(WeekStart.Monday, DeviceWeek.Of(null));
}
