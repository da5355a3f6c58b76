using CsCheck;
using Vigor.Core.Training;

namespace Vigor.Tests.Training;

public sealed class WeeklyConsistencyTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Day = new(2026, 5, 20);

    private static readonly Gen<List<(DateOnly Day, int Minutes)>> Logs =
        Gen.Select(Gen.Int[-5, 60], Gen.OneOf(0, 5, 14, 15, 60)).Select((ago, minutes) => (Day.AddDays(-ago), minutes)).List[0, 120];

    [Fact]
    public void It_is_the_number_of_weeks_back_from_this_one_that_all_met_the_target() =>
        Gen.Select(Logs, Gen.Int[0, 8]).Sample((log, wanted) => Assert.Equal(ByDefinition(log, Math.Clamp(wanted, 3, 5)), WeeklyConsistency.On(Day, log, wanted).Weeks));

    [Fact]
    public void Order_doubles_and_days_to_come_change_nothing() =>
        Logs.Sample(log =>
        {
            var other = log.SelectMany(entry => new[] { (entry.Day, entry.Minutes / 2), (entry.Day, entry.Minutes - (entry.Minutes / 2)) }).Where(entry => entry.Day <= Day).Reverse();
            Assert.Equal(WeeklyConsistency.On(Day, log, 3), WeeklyConsistency.On(Day, other, 3));
        });

    [Fact]
    public void More_training_never_shortens_it() =>
        Gen.Select(Logs, Logs).Sample((log, more) => WeeklyConsistency.On(Day, log.Concat(more), 4).Weeks >= WeeklyConsistency.On(Day, log, 4).Weeks);

    [Fact]
    public void A_higher_target_is_never_met_longer() =>
        Logs.Sample(log => WeeklyConsistency.On(Day, log, 5).Weeks <= WeeklyConsistency.On(Day, log, 4).Weeks && WeeklyConsistency.On(Day, log, 4).Weeks <= WeeklyConsistency.On(Day, log, 3).Weeks);

    [Fact]
    public void The_running_week_breaks_nothing_and_counts_when_it_is_reached()
    {
        (DateOnly, int)[] lastWeek = [(new(2026, 5, 11), 30), (new(2026, 5, 13), 30), (new(2026, 5, 17), 30)];
        Assert.Equal(new WeeklyConsistency(1, 3, 0), WeeklyConsistency.On(Day, lastWeek, 3));
        (DateOnly, int)[] both = [.. lastWeek, (new(2026, 5, 18), 30), (new(2026, 5, 19), 30), (new(2026, 5, 20), 30)];
        Assert.Equal(new WeeklyConsistency(2, 3, 3), WeeklyConsistency.On(Day, both, 3));
        Assert.Equal(0, WeeklyConsistency.On(new(2026, 5, 25), lastWeek, 3).Weeks);
    }

    [Fact]
    public void It_holds_at_the_ends_of_the_calendar()
    {
        Assert.Equal(0, WeeklyConsistency.On(DateOnly.MinValue, [(DateOnly.MinValue, 30)], 3).Weeks);
        Assert.Equal(1, WeeklyConsistency.On(DateOnly.MaxValue, [(DateOnly.MaxValue, 30)], 3).DaysThisWeek);
    }

    private static int ByDefinition(List<(DateOnly Day, int Minutes)> log, int target)
    {
        bool Met(DateOnly monday) => Enumerable.Range(0, 7)
            .Select(offset => monday.AddDays(offset))
            .Count(day => day <= Day && log.Where(entry => entry.Day == day).Sum(entry => entry.Minutes) >= 15) >= target;
        var monday = WeekSummary.MondayOf(Day);
        var weeks = Met(monday) ? 1 : 0;
        for (var week = monday.AddDays(-7); Met(week); week = week.AddDays(-7))
        {
            weeks++;
        }

        return weeks;
    }
}
