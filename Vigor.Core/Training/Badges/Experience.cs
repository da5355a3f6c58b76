namespace Vigor.Core.Training.Badges;

/// <summary>
/// Experience points (XP), reckoned from the log and never stored: a workout that is deleted takes its points along, and more
/// training never takes any. Points a day are bounded, so that training longer than is good for anybody earns nothing.
/// </summary>
public static class Experience
{
    /// <summary>Points for a day that counts for the streak.</summary>
    public const int ForDay = 10;

    /// <summary>Minutes of training that earn one point.</summary>
    public const int MinutesForPoint = 5;

    /// <summary>Minutes of a day beyond which no more points are earned.</summary>
    public const int MostMinutes = 60;

    /// <summary>Points for a set that beat something.</summary>
    public const int ForRecord = 5;

    /// <summary>Such sets of a day beyond which no more points are earned.</summary>
    public const int MostRecords = 3;

    /// <summary>Points for a badge.</summary>
    public const int ForBadge = 100;

    /// <summary>All points.</summary>
    /// <param name="training">Days with minutes, each day once.</param>
    /// <param name="records">Sets that beat something, by day.</param>
    /// <param name="badges">Badges earned.</param>
    public static int Of(IEnumerable<(DateOnly Day, int Minutes)> training, IEnumerable<KeyValuePair<DateOnly, int>> records, int badges) =>
        training.Sum(day => OfMinutes(day.Minutes))
        + records.Sum(day => ForRecord * Math.Min(day.Value, MostRecords))
        + (ForBadge * badges);

    private static int OfMinutes(int minutes) =>
        (minutes >= Streaks.Streak.LeastMinutes ? ForDay : 0) + (Math.Min(minutes, MostMinutes) / MinutesForPoint);
}
