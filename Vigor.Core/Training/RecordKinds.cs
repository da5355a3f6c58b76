namespace Vigor.Core.Training;

/// <summary>What a set beat at the moment it was completed.</summary>
[Flags]
public enum RecordKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The highest estimated one-repetition maximum of the exercise.</summary>
    EstimatedMax = 1,

    /// <summary>The heaviest load of the exercise.</summary>
    HeaviestLoad = 2,

    /// <summary>The most reps without added load.</summary>
    MostReps = 4,

    /// <summary>The longest time.</summary>
    LongestTime = 8,

    /// <summary>The most load times reps in one set.</summary>
    Volume = 16,

    /// <summary>The highest speed among sets that went at least as far.</summary>
    Fastest = 32,
}
