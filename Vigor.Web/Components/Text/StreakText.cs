using Vigor.Core;
using Vigor.Core.Training.Streaks;

namespace Vigor.Web.Components.Text;

/// <summary>Both streaks in words.</summary>
internal static class StreakText
{
    private const int DaysAWeek = 7;

    /// <summary>What the running week still takes.</summary>
    /// <param name="consistency">The weeks.</param>
    /// <param name="today">The day.</param>
    /// <param name="isTodayDone">Whether today counts already.</param>
    public static string Week(Consistency consistency, DateOnly today, bool isTodayDone)
    {
        var week = consistency.Current;
        var left = week.First.AddDays(DaysAWeek).DayNumber - today.DayNumber - (isTodayDone ? 1 : 0);
        var wanting = week.Target - week.Days;
        return week switch
        {
            { IsPaused: true } => "This week is paused: it neither counts nor breaks.",
            { IsMet: true } => "You have reached this week's goal.",
            _ when wanting > left => $"{InWords.Count(week.Days, "day")} of {week.Target} this week. The next week begins on {week.First.DayOfWeek}, and so does the next streak.",
            _ => $"{InWords.Count(wanting, "more day")} this week to make it {InWords.Count(consistency.Weeks + 1, "week")}.",
        };
    }

    /// <summary>What today does to the days in a row.</summary>
    public static string Day(Streak streak) => streak switch
    {
        { TrainedToday: true } => "Today counts already.",
        { Days: 0 } => $"Train {Streak.LeastMinutes} minutes today to begin a streak of days.",
        _ => $"Train {Streak.LeastMinutes} minutes today to make it {streak.Days + 1} days.",
    };

    /// <summary>A day of the calendar.</summary>
    public static string Name(StreakDayKind kind) => kind switch
    {
        StreakDayKind.Counted => "counts",
        StreakDayKind.Short => "trained, too short to count",
        StreakDayKind.Grace => "grace day",
        StreakDayKind.Paused => "paused",
        StreakDayKind.Ahead => "to come",
        _ => "rest",
    };

    /// <summary>Why somebody pauses.</summary>
    public static string Name(PauseReason reason) => reason switch
    {
        PauseReason.Illness => "Ill or injured",
        PauseReason.Holiday => "Away",
        _ => "Something else",
    };
}
