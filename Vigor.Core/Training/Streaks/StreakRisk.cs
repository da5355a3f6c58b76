namespace Vigor.Core.Training.Streaks;

/// <summary>Whether a weekly streak ends unless somebody trains today.</summary>
internal static class StreakRisk
{
    /// <summary>Weeks that are read to tell whether there is a streak: more than two paused ones in a row are rare.</summary>
    public const int WeeksRead = 9;

    /// <summary>
    /// Whether the running week can reach its target only with today and every day after it. No streak, a paused day, a week that is
    /// reached already or cannot be reached any more is nothing to warn of.
    /// </summary>
    public static bool IsToday(StreakCalendar calendar, TargetHistory targets)
    {
        var consistency = Consistency.On(calendar, targets);
        var (today, week) = (calendar.Today.DayNumber, consistency.Current);
        if (consistency.Weeks == 0 || week.IsPaused || week.IsMet || calendar.IsPaused(today) || calendar.Counts(today))
        {
            return false;
        }

        var days = week.First.DayNumber + 7 - today;
        return week.Target - week.Days == days - calendar.PausedIn(today, days);
    }
}
