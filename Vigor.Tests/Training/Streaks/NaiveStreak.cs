using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

/// <summary>Streaks as they are defined, slowly: paused days are struck from the calendar, then every run of days is tried.</summary>
internal static class NaiveStreak
{
    private const int Horizon = 60;

    public static int On(DateOnly today, List<(DateOnly Day, int Minutes)> log, List<DaySpan> pauses)
    {
        var days = Calendar(today, log, pauses);
        if (days.Count > 0 && days[^1].Day == today && !days[^1].Counts)
        {
            days.RemoveAt(days.Count - 1);
        }

        return Enumerable.Range(1, days.Count).Select(length => Count(days[^length..])).DefaultIfEmpty().Max();
    }

    public static int Longest(DateOnly today, List<(DateOnly Day, int Minutes)> log, List<DaySpan> pauses)
    {
        var days = Calendar(today, log, pauses);
        return Enumerable.Range(0, days.Count)
            .SelectMany(first => Enumerable.Range(first + 1, days.Count - first).Select(end => Count(days[first..end])))
            .DefaultIfEmpty()
            .Max();
    }

    private static List<(DateOnly Day, bool Counts)> Calendar(DateOnly today, List<(DateOnly Day, int Minutes)> log, List<DaySpan> pauses) =>
    [
        .. Enumerable.Range(0, Horizon)
            .Select(back => today.AddDays(back - Horizon + 1))
            .Where(day => !pauses.Any(pause => pause.Contains(day)))
            .Select(day => (day, log.Where(entry => entry.Day == day).Sum(entry => entry.Minutes) >= 15)),
    ];

    /// <summary>Days that count of a run; none when it does not begin with one or misses two days within seven.</summary>
    private static int Count(List<(DateOnly Day, bool Counts)> run)
    {
        int[] missed = [.. Enumerable.Range(0, run.Count).Where(place => !run[place].Counts)];
        var isTooMany = missed.Zip(missed.Skip(1)).Any(pair => pair.Second - pair.First < 7);
        return run[0].Counts && !isTooMany ? run.Count - missed.Length : 0;
    }
}
