namespace Vigor.Core.Training.Playing;

/// <summary>A workout that can be begun, with all that the player would show of it.</summary>
/// <param name="PlanId">The plan; absent for a session of a programme that has not become one.</param>
/// <param name="ScheduledId">The session of a programme; absent for a plan of its own.</param>
/// <param name="Name">Its name.</param>
/// <param name="Minutes">Minutes it takes.</param>
/// <param name="PlannedOn">The day it is planned for; absent for a plan of its own.</param>
/// <param name="Programme">The programme it is part of.</param>
/// <param name="Exercises">Its exercises by their place.</param>
public sealed record ReadyWorkout(
    Guid? PlanId, Guid? ScheduledId, string Name, int Minutes, DateOnly? PlannedOn, string? Programme, IReadOnlyList<ExerciseState> Exercises);
