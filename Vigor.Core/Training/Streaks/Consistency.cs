using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>
/// Weeks in a row that reached their target. The running week counts as soon as it is reached and breaks nothing before it
/// is over. A week with <see cref="ConsistencyWeek.PausedFrom"/> paused days or more neither counts nor breaks.
/// </summary>
/// <param name="Weeks">Weeks in a row until now.</param>
/// <param name="Longest">Most weeks in a row within the log, these included.</param>
/// <param name="Recent">The last <see cref="WeeksShown"/> weeks, oldest first; the last one is running.</param>
public sealed record Consistency(int Weeks, int Longest, IReadOnlyList<ConsistencyWeek> Recent)
{
    /// <summary>Weeks that are listed one by one.</summary>
    public const int WeeksShown = 5;

    /// <summary>The running week.</summary>
    public ConsistencyWeek Current => Recent[^1];

    /// <summary>The consistency as it stands today.</summary>
    /// <param name="today">The person's calendar day.</param>
    /// <param name="training">Local days with minutes, in any order; several of a day add up, and days after today are ignored.</param>
    /// <param name="targets">Days wanted, by week.</param>
    /// <param name="pauses">Paused days; none when absent.</param>
    /// <param name="weekStart">The day the person's weeks begin on.</param>
    public static Consistency On(
        DateOnly today, IEnumerable<(DateOnly Day, int Minutes)> training, TargetHistory targets, IEnumerable<DaySpan>? pauses = null, WeekStart weekStart = WeekStart.Monday) =>
        On(new StreakCalendar(today, weekStart, training, pauses ?? []), targets);

    internal static Consistency On(StreakCalendar calendar, TargetHistory targets)
    {
        var current = calendar.WeekStart.FirstOf(calendar.Today).DayNumber;
        var (weeks, longest) = (0, 0);
        var first = calendar.Counted.Count == 0 ? current : calendar.WeekStart.FirstOf(DateOnly.FromDayNumber(calendar.Counted[0])).DayNumber;
        for (var start = first; start <= current; start += 7)
        {
            var week = Week(calendar, targets, start);
            if (week.IsPaused)
            {
                continue;
            }

            weeks = (week.IsMet, IsRunning: start == current) switch
            {
                (true, _) => weeks + 1,
                (_, true) => weeks,
                _ => 0,
            };
            longest = Math.Max(longest, weeks);
        }

        return new(
            weeks,
            longest,
            [
                .. Enumerable.Range(0, WeeksShown)
                    .Select(back => current - (7 * (WeeksShown - 1 - back)))
                    .Where(start => start >= 0)
                    .Select(start => Week(calendar, targets, start)),
            ]);
    }

    /// <summary>Whether weeks before the first that was read may belong to the streak: no week since then breaks it.</summary>
    /// <param name="calendar">What was read.</param>
    /// <param name="targets">Days wanted, by week.</param>
    /// <param name="first">The first day of a week, from which on the log was read.</param>
    internal static bool ReachesBackTo(StreakCalendar calendar, TargetHistory targets, DateOnly first)
    {
        var current = calendar.WeekStart.FirstOf(calendar.Today).DayNumber;
        for (var start = current - 7; start >= first.DayNumber; start -= 7)
        {
            if (Week(calendar, targets, start) is { IsPaused: false, IsMet: false })
            {
                return false;
            }
        }

        return true;
    }

    private static ConsistencyWeek Week(StreakCalendar calendar, TargetHistory targets, int start)
    {
        var paused = calendar.PausedIn(start, 7);
        var from = DateOnly.FromDayNumber(start);
        return new(from, calendar.CountedIn(start, 7), ConsistencyWeek.Lowered(targets.In(from), paused), paused);
    }
}
