namespace Vigor.Core.Training.Streaks;

/// <summary>A week, by the person's own, against what was wanted.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">Days that count.</param>
/// <param name="Target">Days wanted, lowered where some of the week is paused.</param>
/// <param name="PausedDays">Days that are paused, 0 to 7.</param>
public sealed record ConsistencyWeek(DateOnly First, int Days, int Target, int PausedDays)
{
    /// <summary>Paused days from which a week neither counts nor breaks.</summary>
    public const int PausedFrom = 4;

    /// <summary>Whether so much is paused that the week neither counts nor breaks.</summary>
    public bool IsPaused => PausedDays >= PausedFrom;

    /// <summary>Whether the target is reached.</summary>
    public bool IsMet => Days >= Target;

    /// <summary>
    /// Days wanted in a week with paused days: the same share of the days that are left, rounded to whole days, a half up.
    /// Of 3: 3, 2, 2 with one, two, three paused days; of 4: 3, 3, 2; of 5: 4, 4, 3.
    /// </summary>
    /// <param name="target">Days wanted of a whole week.</param>
    /// <param name="pausedDays">Paused days, 0 to 7.</param>
    public static int Lowered(int target, int pausedDays) => Math.Max(1, ((2 * target * (7 - pausedDays)) + 7) / 14);
}
