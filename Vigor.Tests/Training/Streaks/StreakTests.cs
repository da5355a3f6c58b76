using CsCheck;
using Vigor.Core.People;
using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

public sealed class StreakTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    /// <summary>Days ago with minutes; also tomorrow and later, doubles, and too few minutes.</summary>
    private static readonly Gen<List<(DateOnly Day, int Minutes)>> Logs =
        Gen.Select(Gen.Int[-5, 40], Gen.OneOf(0, 5, 14, 15, 60)).Select((ago, minutes) => (Day.AddDays(-ago), minutes)).List[0, 80];

    [Fact]
    public void It_is_the_longest_run_back_from_today_that_misses_no_two_days_within_seven() =>
        Gen.Select(Logs, PauseLogs.Any).Sample((log, pauses) => Assert.Equal(NaiveStreak.On(Day, log, pauses), Streak.On(Day, log, pauses).Days));

    [Fact]
    public void The_longest_is_the_best_of_all_such_runs() =>
        Gen.Select(Logs, PauseLogs.Any).Sample((log, pauses) => Assert.Equal(NaiveStreak.Longest(Day, log, pauses), Streak.On(Day, log, pauses).Longest), iter: 40);

    [Fact]
    public void Time_stands_still_on_paused_days_whatever_is_trained_on_them() =>
        Gen.Select(Logs, PauseLogs.Any, Logs).Sample((log, pauses, more) =>
        {
            var onPausedDays = more.Where(entry => pauses.Any(pause => pause.Contains(entry.Day)));
            return Same(Streak.On(Day, log, pauses), Streak.On(Day, log.Concat(onPausedDays), pauses));
        });

    [Fact]
    public void Some_weeks_of_the_log_tell_it_unless_they_say_that_it_reaches_back_before_them() =>
        Gen.Select(Logs, PauseLogs.Any, Gen.Int[1, 6]).Sample((log, pauses, weeks) =>
        {
            var first = WeekStart.Monday.FirstOf(Day).AddDays(-7 * weeks);
            var read = new StreakCalendar(Day, WeekStart.Monday, log.Where(entry => entry.Day >= first), pauses);
            var streak = Streak.On(read);
            return streak.ReachesBackTo(read, first) || streak.Days == Streak.On(Day, log, pauses).Days;
        });

    [Fact]
    public void A_pause_over_missed_days_never_shortens_it() =>
        Gen.Select(Logs, Gen.Int[0, 40], Gen.Int[1, 28]).Sample((log, ago, days) =>
        {
            var missed = Enumerable.Range(0, days).Select(offset => Day.AddDays(offset - ago)).TakeWhile(day => Minutes(log, day) < Streak.LeastMinutes).ToList();
            return missed.Count == 0 || Streak.On(Day, log, [new(missed[0], missed[^1])]).Days >= Streak.On(Day, log).Days;
        });

    [Fact]
    public void A_pause_carries_it_over_two_weeks_of_illness()
    {
        var before = Enumerable.Range(15, 5).Select(ago => (Day.AddDays(-ago), 30));
        var after = new[] { (Day, 30) };
        DaySpan ill = new(Day.AddDays(-14), Day.AddDays(-1));

        Assert.Equal(1, Streak.On(Day, before.Concat(after)).Days);
        Assert.Equal((6, 0), (Streak.On(Day, before.Concat(after), [ill]).Days, Streak.On(Day, before.Concat(after), [ill]).GraceDays.Count));
        Assert.Equal(5, Streak.On(Day.AddDays(-7), before, [ill]).Days);
    }

    [Fact]
    public void Order_and_splitting_a_workout_in_two_change_nothing() =>
        Logs.Sample(log =>
        {
            var split = log.SelectMany(entry => new[] { (entry.Day, entry.Minutes / 2), (entry.Day, entry.Minutes - (entry.Minutes / 2)) }).Reverse();
            return Same(Streak.On(Day, log), Streak.On(Day, split));
        });

    [Fact]
    public void Days_to_come_change_nothing() =>
        Logs.Sample(log => Same(Streak.On(Day, log), Streak.On(Day, log.Where(entry => entry.Day <= Day))));

    [Fact]
    public void More_training_never_shortens_it() =>
        Gen.Select(Logs, Logs).Sample((log, more) => Streak.On(Day, log.Concat(more)).Days >= Streak.On(Day, log).Days);

    [Fact]
    public void Grace_days_are_missed_days_within_it_and_seven_apart() =>
        Logs.Sample(log =>
        {
            var streak = Streak.On(Day, log);
            return streak.GraceDays.All(day => Minutes(log, day) < Streak.LeastMinutes)
                && streak.GraceDays.Zip(streak.GraceDays.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber >= Streak.GraceWindow);
        });

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(14, 0, false)]
    [InlineData(15, 1, true)]
    public void A_day_counts_from_fifteen_minutes(int minutes, int days, bool today)
    {
        var streak = Streak.On(Day, [(Day, minutes)]);
        Assert.Equal((days, today), (streak.Days, streak.TrainedToday));
    }

    [Fact]
    public void Today_breaks_nothing_until_it_is_over()
    {
        (DateOnly, int)[] log = [(Day.AddDays(-1), 30), (Day.AddDays(-2), 30)];
        Assert.Equal(2, Streak.On(Day, log).Days);
        var tomorrow = Streak.On(Day.AddDays(1), log);
        Assert.Equal((2, Day), (tomorrow.Days, Assert.Single(tomorrow.GraceDays)));
        Assert.Equal(0, Streak.On(Day.AddDays(2), log).Days);
    }

    [Fact]
    public void It_holds_at_the_ends_of_the_calendar()
    {
        Assert.Equal(1, Streak.On(DateOnly.MinValue, [(DateOnly.MinValue, 30)]).Days);
        Assert.Equal(1, Streak.On(DateOnly.MaxValue, [(DateOnly.MaxValue, 30)]).Days);
    }

    [Fact]
    public void Evening_training_every_day_holds_over_the_nights_when_clocks_change()
    {
        var profile = new Profile { UserId = Guid.Empty, TimeZone = "Europe/Berlin" };
        foreach (var month in (int[])[3, 10])
        {
            // 23:30 in Berlin on every day of a month in which the clocks change.
            var evenings = Enumerable.Range(1, 31).Select(day =>
            {
                var local = new DateTime(2026, month, day, 23, 30, 0, DateTimeKind.Unspecified);
                return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, profile.Zone));
            });

            var streak = Streak.On(new(2026, month, 31), evenings.Select(evening => (profile.DayOf(evening), 20)));

            Assert.Equal((31, 0), (streak.Days, streak.GraceDays.Count));
        }
    }

    private static bool Same(Streak left, Streak right) =>
        (left.Days, left.TrainedToday, left.Longest) == (right.Days, right.TrainedToday, right.Longest) && left.GraceDays.SequenceEqual(right.GraceDays);

    private static int Minutes(IEnumerable<(DateOnly Day, int Minutes)> log, DateOnly day) =>
        log.Where(entry => entry.Day == day).Sum(entry => entry.Minutes);
}
