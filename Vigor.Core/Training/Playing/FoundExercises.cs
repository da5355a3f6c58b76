using Vigor.Core.People;

namespace Vigor.Core.Training.Playing;

/// <summary>Exercises that could be part of a workout, as they would begin in it.</summary>
/// <param name="Profile">Who would do them.</param>
/// <param name="Exercises">The exercises, the best match first.</param>
public sealed record FoundExercises(Profile Profile, IReadOnlyList<ExerciseState> Exercises);
