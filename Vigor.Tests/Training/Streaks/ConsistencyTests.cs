using CsCheck;
using Vigor.Core.People;
using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

public sealed class ConsistencyTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);
    private static readonly DateOnly Monday = new(2026, 5, 18);

    private static readonly Gen<List<(DateOnly Day, int Minutes)>> Logs =
        Gen.Select(Gen.Int[-5, 40], Gen.OneOf(5, 14, 15, 60)).Select((ago, minutes) => (Day.AddDays(-ago), minutes)).List[0, 80];

    private static readonly Gen<TargetHistory> Targets = Gen.Select(
        Gen.Int[3, 5],
        Gen.Select(Gen.Int[0, 7], Gen.Int[3, 5]).Select((weeks, days) => (From: Monday.AddDays(-7 * weeks), Days: days)).List[0, 3],
        (start, chosen) => new TargetHistory(start, [.. chosen.DistinctBy(choice => choice.From).OrderBy(choice => choice.From)]));

    [Fact]
    public void It_counts_the_weeks_back_from_now_that_reached_their_target() =>
        Gen.Select(Logs, Targets, PauseLogs.Any).Sample((log, targets, pauses) =>
            Assert.Equal(ByDefinition(log, targets, pauses), Consistency.On(Day, log, targets, pauses).Weeks));

    [Fact]
    public void The_longest_is_never_shorter_than_the_running_one() =>
        Gen.Select(Logs, Targets, PauseLogs.Any).Sample((log, targets, pauses) =>
        {
            var consistency = Consistency.On(Day, log, targets, pauses);
            return consistency.Longest >= consistency.Weeks && Consistency.On(Day.AddDays(21), log, targets, pauses).Longest >= consistency.Longest;
        });

    [Fact]
    public void Order_doubles_and_days_to_come_change_nothing() =>
        Gen.Select(Logs, Targets, PauseLogs.Any).Sample((log, targets, pauses) =>
        {
            var shuffled = log.Where(entry => entry.Day <= Day).SelectMany(entry => new[] { (entry.Day, entry.Minutes - 1), (entry.Day, 1) }).Reverse();
            var (left, right) = (Consistency.On(Day, log, targets, pauses), Consistency.On(Day, shuffled, targets, pauses));
            return (left.Weeks, left.Longest) == (right.Weeks, right.Longest) && left.Recent.SequenceEqual(right.Recent);
        });

    [Fact]
    public void Some_weeks_of_the_log_tell_it_unless_they_say_that_it_reaches_back_before_them() =>
        Gen.Select(Logs, Targets, PauseLogs.Any, Gen.Int[1, 6]).Sample((log, targets, pauses, weeks) =>
        {
            var first = Monday.AddDays(-7 * weeks);
            var read = new StreakCalendar(Day, WeekStart.Monday, log.Where(entry => entry.Day >= first), pauses);
            return Consistency.ReachesBackTo(read, targets, first) || Consistency.On(read, targets).Weeks == Consistency.On(Day, log, targets, pauses).Weeks;
        });

    [Fact]
    public void More_training_never_shortens_it() =>
        Gen.Select(Logs, Logs, Targets).Sample((log, more, targets) => Consistency.On(Day, log.Concat(more), targets).Weeks >= Consistency.On(Day, log, targets).Weeks);

    [Fact]
    public void The_running_week_breaks_nothing_and_counts_once_it_is_reached()
    {
        var lastWeek = Week(Monday.AddDays(-7), 3);
        Assert.Equal(1, On(Monday, lastWeek).Weeks);
        Assert.Equal(1, On(Monday.AddDays(6), [.. lastWeek, .. Week(Monday, 2)]).Weeks);
        Assert.Equal(2, On(Monday.AddDays(6), [.. lastWeek, .. Week(Monday, 3)]).Weeks);
        Assert.Equal(0, On(Monday.AddDays(7), [.. lastWeek, .. Week(Monday, 2)]).Weeks);
    }

    [Theory]
    [InlineData(3, 0, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(3, 2, 2)]
    [InlineData(3, 3, 2)]
    [InlineData(4, 1, 3)]
    [InlineData(4, 2, 3)]
    [InlineData(4, 3, 2)]
    [InlineData(5, 1, 4)]
    [InlineData(5, 2, 4)]
    [InlineData(5, 3, 3)]
    public void Up_to_three_paused_days_lower_the_target_by_their_share(int target, int pausedDays, int lowered)
    {
        Assert.Equal(lowered, ConsistencyWeek.Lowered(target, pausedDays));
        var paused = new DaySpan(Monday.AddDays(7 - pausedDays), Monday.AddDays(6));
        DaySpan[] pauses = pausedDays == 0 ? [] : [paused];
        Assert.Equal(1, Consistency.On(Monday.AddDays(7), Week(Monday, lowered), TargetHistory.Of(target), pauses).Weeks);
        Assert.Equal(0, Consistency.On(Monday.AddDays(7), Week(Monday, lowered - 1), TargetHistory.Of(target), pauses).Weeks);
    }

    [Fact]
    public void A_week_with_four_paused_days_neither_counts_nor_breaks()
    {
        (DateOnly, int)[] log = [.. Week(Monday.AddDays(-14), 3), .. Week(Monday.AddDays(-7), 3)];
        var paused = new DaySpan(Monday.AddDays(-4), Monday.AddDays(-1));

        Assert.Equal(1, Consistency.On(Monday, log, TargetHistory.Of(3), [paused]).Weeks);
        Assert.Equal(1, Consistency.On(Monday, Week(Monday.AddDays(-14), 3), TargetHistory.Of(3), [paused]).Weeks);
        Assert.Equal(0, On(Monday, Week(Monday.AddDays(-14), 3)).Weeks);
    }

    [Fact]
    public void A_choice_leaves_the_weeks_before_it_alone()
    {
        (DateOnly, int)[] log = [.. Week(Monday.AddDays(-14), 3), .. Week(Monday.AddDays(-7), 3)];
        var targets = TargetHistory.Of(3) with { Chosen = [(Monday, 5)] };

        var consistency = Consistency.On(Monday, log, targets);

        Assert.Equal((2, 5), (consistency.Weeks, consistency.Current.Target));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 4)]
    [InlineData(6, 5)]
    public void The_profile_gives_the_target_until_somebody_chooses(int daysPerWeek, int target) =>
        Assert.Equal(target, Consistency.On(Day, [], TargetHistory.Of(daysPerWeek)).Current.Target);

    [Fact]
    public void It_holds_at_the_ends_of_the_calendar()
    {
        Assert.Equal(0, On(DateOnly.MinValue, [(DateOnly.MinValue, 30)]).Weeks);
        Assert.Equal(0, On(DateOnly.MaxValue, [(DateOnly.MaxValue, 30)]).Weeks);
    }

    private static Consistency On(DateOnly today, IEnumerable<(DateOnly, int)> log) => Consistency.On(today, log, TargetHistory.Of(3));

    private static IEnumerable<(DateOnly, int)> Week(DateOnly monday, int days) => Enumerable.Range(0, days).Select(day => (monday.AddDays(day), 30));

    private static int ByDefinition(List<(DateOnly Day, int Minutes)> log, TargetHistory targets, List<DaySpan> pauses)
    {
        var weeks = 0;
        for (var monday = Monday; monday > Monday.AddDays(-70); monday = monday.AddDays(-7))
        {
            DateOnly[] week = [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
            DateOnly[] open = [.. week.Where(day => !pauses.Any(pause => pause.Contains(day)))];
            if (open.Length <= 3)
            {
                continue;
            }

            var reached = open.Count(day => day <= Day && log.Where(entry => entry.Day == day).Sum(entry => entry.Minutes) >= 15);
            var chosen = targets.Chosen.Where(choice => choice.From <= monday).Select(choice => choice.Days).Append(0).Max() == 0
                ? targets.Default
                : targets.Chosen.Where(choice => choice.From <= monday).MaxBy(choice => choice.From).Days;
            var wanted = (int)Math.Round(chosen * open.Length / 7m, MidpointRounding.AwayFromZero);
            if (reached >= wanted)
            {
                weeks++;
            }
            else if (monday != Monday)
            {
                break;
            }
        }

        return weeks;
    }
}
