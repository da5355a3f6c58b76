using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Services;

namespace Vigor.Web.Offline;

/// <summary>What a browser keeps of a person for when there is no network. Nothing in it changes while nothing has changed, but the day.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Build">The build whose pictures and texts belong to it.</param>
/// <param name="Day">Their calendar day when it was kept.</param>
/// <param name="Waits">Why training waits; absent when it does not.</param>
/// <param name="Next">The plan that the dashboard offers.</param>
/// <param name="Settings">What the player goes by, with an empty workout.</param>
/// <param name="Workouts">What can be begun.</param>
/// <param name="Exercises">What can be added to a workout.</param>
/// <param name="Active">The workout that is going on.</param>
/// <param name="Week">The week so far.</param>
/// <param name="Streak">Weeks and days in a row.</param>
internal sealed record SnapshotDocument(
    Guid Owner,
    string Build,
    DateOnly Day,
    string? Waits,
    Guid? Next,
    PlayerSettings Settings,
    IReadOnlyList<SnapshotDocument.ReadyItem> Workouts,
    IReadOnlyList<ExerciseItem> Exercises,
    WorkoutDocument? Active,
    SnapshotDocument.WeekItem Week,
    SnapshotDocument.StreakItem Streak)
{
    private const string Waiting = "You told us of a warning sign. Training waits until you say on the dashboard, with a connection, that somebody has looked at it.";

    // The browser says when: here it is always the same moment.
    private static readonly DateTimeOffset NoTime = DateTimeOffset.UnixEpoch;

    /// <summary>What is kept.</summary>
    public static SnapshotDocument Of(WorkoutShelf shelf, Today today, SessionState? active, string build) => new(
        shelf.Profile.UserId,
        build,
        shelf.Day,
        shelf.Profile.Readiness.Flag is null ? null : Waiting,
        today.Plan?.Id,
        PlayerSettings.Of(Begun(shelf, TrainingService.FreeWorkout, null, []), NoTime),
        [.. shelf.Workouts.Select(ready => new ReadyItem(ready.PlanId, ready.ScheduledId, ready.Name, ready.Minutes, ready.PlannedOn, ready.Programme, WorkoutDocument.Of(Begun(shelf, ready.Name, ready.PlanId, ready.Exercises), NoTime)))],
        [.. shelf.Exercises.Select(exercise => ExerciseItem.Of(exercise, shelf.Profile))],
        active is null ? null : WorkoutDocument.Of(active, NoTime),
        new(today.Week.Days, today.Week.Goal),
        new(today.Consistency.Weeks, today.Streak.Days));

    private static SessionState Begun(WorkoutShelf shelf, string name, Guid? plan, IReadOnlyList<ExerciseState> exercises) => new(
        Guid.Empty, name, plan, NoTime, shelf.Profile, exercises, [.. Enumerable.Range(0, exercises.Count)], new SessionProgress([], 0, null, null, 0, null));

    /// <summary>A workout that can be begun.</summary>
    /// <param name="PlanId">The plan.</param>
    /// <param name="ScheduledId">The session of a programme.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Minutes">Minutes it takes.</param>
    /// <param name="PlannedOn">The day it is planned for.</param>
    /// <param name="Programme">The programme it is part of.</param>
    /// <param name="Document">The workout, as it would begin.</param>
    internal sealed record ReadyItem(Guid? PlanId, Guid? ScheduledId, string Name, int Minutes, DateOnly? PlannedOn, string? Programme, WorkoutDocument Document);

    /// <summary>Days of this week with a workout, and how many the person wants.</summary>
    internal sealed record WeekItem(int Days, int Goal);

    /// <summary>Weeks that reached their target in a row, and days in a row.</summary>
    internal sealed record StreakItem(int Weeks, int Days);
}
