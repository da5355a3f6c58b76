namespace Vigor.Core.People.Reminders;

/// <summary>What somebody is reminded of.</summary>
public enum ReminderKind
{
    /// <summary>A workout that is planned for the day.</summary>
    PlannedWorkout,

    /// <summary>A week whose streak ends unless they train today.</summary>
    StreakWeek,

    /// <summary>The end of a rest within a workout.</summary>
    RestOver,
}
