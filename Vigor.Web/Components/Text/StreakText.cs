using Vigor.Core;
using Vigor.Core.Training.Streaks;

namespace Vigor.Web.Components.Text;

/// <summary>Both streaks in words.</summary>
internal static class StreakText
{
    /// <summary>What the running week still takes.</summary>
    public static string Week(Consistency consistency) => consistency.Current switch
    {
        { IsPaused: true } => "This week is paused: it neither counts nor breaks.",
        { IsMet: true } => "This week has reached its days.",
        var week => $"{InWords.Count(week.Target - week.Days, "day")} more this week to make it {consistency.Weeks + 1}.",
    };

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
