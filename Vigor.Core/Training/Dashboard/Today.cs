using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Dashboard;

/// <summary>What somebody needs to see first.</summary>
/// <param name="Day">The person's calendar day.</param>
/// <param name="Active">The workout that waits to be gone on with.</param>
/// <param name="Plan">The newest plan.</param>
/// <param name="Week">The week so far.</param>
/// <param name="WeekDays">Days of this week with a finished workout.</param>
/// <param name="Consistency">Weeks in a row that reached their target.</param>
/// <param name="Streak">Days in a row.</param>
/// <param name="Pause">The pause that is running.</param>
/// <param name="Last">The last finished workout.</param>
/// <param name="Workouts">Finished workouts in all.</param>
/// <param name="MinutesInFourWeeks">Minutes of training in the last 28 days, today included.</param>
public sealed record Today(
    DateOnly Day,
    ActiveSession? Active,
    PlanToDo? Plan,
    WeekSummary Week,
    IReadOnlyList<DateOnly> WeekDays,
    Consistency Consistency,
    Streak Streak,
    Pause? Pause,
    LastWorkout? Last,
    int Workouts,
    int MinutesInFourWeeks);
