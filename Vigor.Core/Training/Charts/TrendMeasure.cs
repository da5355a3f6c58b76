namespace Vigor.Core.Training.Charts;

/// <summary>What the best set of a day is measured by.</summary>
public enum TrendMeasure
{
    /// <summary>Estimated one-repetition maximum in grams.</summary>
    EstimatedMax,

    /// <summary>Reps without added load.</summary>
    Reps,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Load in grams, where reps are too many for an estimate.</summary>
    Load,
}
