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

    /// <summary>Load times reps of all sets of the day, in grams; only where it is asked for.</summary>
    Volume,

    /// <summary>Estimated one-repetition maximum in grams, the body's own weight included; only where it is asked for.</summary>
    MaxWithBody,
}
