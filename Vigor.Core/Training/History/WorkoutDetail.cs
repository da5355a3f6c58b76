using Vigor.Core.People;

namespace Vigor.Core.Training.History;

/// <summary>A workout with all that was done in it.</summary>
/// <param name="Row">What the history lists.</param>
/// <param name="Notes">What the person noted.</param>
/// <param name="Units">The person's unit.</param>
/// <param name="Effort">How they say how hard a set was.</param>
/// <param name="Zone">The time zone by whose clock it is told: that in which it was done, where it is known.</param>
/// <param name="Calories">Net kilocalories beyond rest, within about 20 %; absent when the body weight is not known or it is not finished.</param>
/// <param name="Exercises">Exercises with at least one set, in the order of the workout.</param>
public sealed record WorkoutDetail(
    HistoryRow Row,
    string? Notes,
    UnitSystem Units,
    EffortScale Effort,
    TimeZoneInfo Zone,
    int? Calories,
    IReadOnlyList<DoneExercise> Exercises)
{
    /// <summary>Load times reps over all sets but warm-ups, in grams.</summary>
    public long VolumeGrams => Exercises
        .SelectMany(exercise => exercise.Sets)
        .Where(set => set.Values.Kind != SetKind.WarmUp)
        .Sum(set => (long)(set.Values.Load?.Grams ?? 0) * (set.Values.Reps ?? 0));
}
