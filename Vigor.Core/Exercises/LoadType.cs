namespace Vigor.Core.Exercises;

/// <summary>What a set of an exercise is measured in.</summary>
public enum LoadType
{
    /// <summary>Weight and reps.</summary>
    External,

    /// <summary>Reps of the own body, optionally with added weight.</summary>
    BodyWeight,

    /// <summary>Seconds under tension or of work.</summary>
    Timed,

    /// <summary>Metres, usually with a time.</summary>
    Distance,
}
