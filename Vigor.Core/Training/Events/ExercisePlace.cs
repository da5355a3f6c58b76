namespace Vigor.Core.Training.Events;

/// <summary>An exercise of a workout: by its place, or, while that is not known, by the event that added it.</summary>
/// <param name="Position">The place, counted from 0.</param>
/// <param name="AddedBy">The event.</param>
public readonly record struct ExercisePlace(int? Position, Guid? AddedBy);
