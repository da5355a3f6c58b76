using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>A set that counts, as questions about the log are reckoned from.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="SessionId">The workout it was done in.</param>
/// <param name="Workout">Name of that workout.</param>
/// <param name="Slug">Slug of the exercise.</param>
/// <param name="Load">Load; absent when none was used.</param>
/// <param name="Reps">Reps.</param>
/// <param name="Seconds">Seconds.</param>
public sealed record DoneSet(DateOnly Day, Guid SessionId, string Workout, string Slug, Load? Load, int? Reps, int? Seconds)
{
    /// <summary>Load times reps, in grams.</summary>
    public long VolumeGrams => (long)(Load?.Grams ?? 0) * (Reps ?? 0);

    /// <summary>What one repetition could be by it; null without a load and beyond twelve reps.</summary>
    public Load? EstimatedMax => Load is { Grams: > 0 } load && Reps is { } reps and > 0 ? OneRepMax.Estimate(load, reps) : null;
}
