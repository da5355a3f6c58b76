using Vigor.Core.People.Reminders;
using Vigor.Core.Plans.Programmes;

namespace Vigor.Core.Training.Reminders;

/// <summary>What reminders say: a title each, and nothing else.</summary>
internal static class ReminderWords
{
    /// <summary>For a day of training without a programme.</summary>
    public const string NoProgramme = "Today is a day to train";

    /// <summary>For a week that can still be saved.</summary>
    public const string Streak = "Train today and your weekly streak goes on";

    /// <summary>For a rest that is over.</summary>
    public const string Rest = "Rest is over";

    /// <summary>For a session of a programme.</summary>
    public static string Planned(ScheduledSession session) => $"Today: {session.Name}, {InWords.Minutes(session.Minutes)}";

    /// <summary>What a kind is called where its messages take the place of each other.</summary>
    public static string Topic(ReminderKind kind) => kind switch
    {
        ReminderKind.PlannedWorkout => "planned",
        ReminderKind.StreakWeek => "streak",
        _ => "rest",
    };
}
