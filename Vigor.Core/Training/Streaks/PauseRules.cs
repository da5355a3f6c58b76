namespace Vigor.Core.Training.Streaks;

/// <summary>What a pause may be: long enough for an illness or a holiday, short enough that a streak still tells something.</summary>
public static class PauseRules
{
    /// <summary>Most days of one pause.</summary>
    public const int MostDays = 28;

    /// <summary>Most paused days within any <see cref="Year"/> days.</summary>
    public const int MostDaysAYear = 60;

    /// <summary>Days of a year.</summary>
    public const int Year = 365;

    /// <summary>Days before today on which a pause may begin: who is ill does not think of it at once.</summary>
    public const int MostDaysBack = 7;

    /// <summary>Refuses a pause that does not pass.</summary>
    /// <param name="pause">The days.</param>
    /// <param name="others">Pauses that are there already.</param>
    /// <param name="today">The person's calendar day.</param>
    /// <exception cref="Refusal">Out of order, too long, too far back or ahead, overlapping, or too many days within a year.</exception>
    public static void Check(DaySpan pause, IReadOnlyCollection<DaySpan> others, DateOnly today)
    {
        const string From = nameof(StreakPause.From), To = nameof(StreakPause.To);
        Require(pause.From >= today.AddDays(-MostDaysBack), From, $"A pause can begin up to {MostDaysBack} days back.");
        Require(pause.From <= today.AddDays(Year), From, "A pause can begin within the next year.");
        Require(pause.To >= pause.From, To, "The last day cannot be before the first.");
        Require(pause.Days <= MostDays, To, $"A pause has up to {MostDays} days.");
        Require(!others.Any(pause.Overlaps), From, "Some of these days are paused already.");
        Require(MostWithinAYear([.. others, pause]) <= MostDaysAYear, To, $"Up to {MostDaysAYear} days can be paused within a year.");
    }

    private static int MostWithinAYear(IReadOnlyList<DaySpan> pauses)
    {
        int[] days = [.. pauses.SelectMany(pause => Enumerable.Range(pause.From.DayNumber, pause.Days)).Distinct().Order()];
        var (most, first) = (0, 0);
        for (var last = 0; last < days.Length; last++)
        {
            while (days[last] - days[first] >= Year)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
