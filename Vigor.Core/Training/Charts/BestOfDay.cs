
namespace Vigor.Core.Training.Charts;

/// <summary>The most that was done with so many reps: of a day, or of all days before a line begins.</summary>
/// <param name="Slug">The exercise.</param>
/// <param name="Day">The person's day; absent when many are summed up.</param>
/// <param name="Reps">Reps of the sets.</param>
/// <param name="LoadGrams">The heaviest of them.</param>
/// <param name="Seconds">The longest of them.</param>
internal sealed record BestOfDay(string Slug, DateOnly? Day, int? Reps, int? LoadGrams, int? Seconds)
{
    /// <summary>The figure by a measure, or null where it means nothing.</summary>
    public int? By(TrendMeasure measure) => measure switch
    {
        TrendMeasure.EstimatedMax => LoadGrams is { } grams and > 0 && Reps is { } reps ? OneRepMax.Estimate(new(grams), reps)?.Grams : null,
        TrendMeasure.Reps => LoadGrams is null or 0 && Reps > 0 ? Reps : null,
        TrendMeasure.Seconds => Seconds,
        TrendMeasure.Load => Reps > 0 && LoadGrams > 0 ? LoadGrams : null,
        _ => null,
    };
}
