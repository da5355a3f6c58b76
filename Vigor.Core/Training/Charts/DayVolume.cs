namespace Vigor.Core.Training.Charts;

/// <summary>What was moved on a day.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Grams">Load times reps of all sets but warm-ups, in grams; the body's own weight is not counted.</param>
public sealed record DayVolume(DateOnly Day, long Grams);
