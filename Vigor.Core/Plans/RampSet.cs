using System.Text.Json.Serialization;

namespace Vigor.Core.Plans;

/// <summary>A set on the way to the load of the working sets.</summary>
public readonly record struct RampSet
{
    /// <summary>So many reps with a part of the load.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 99 per cent, or not 1 to 100 reps.</exception>
    [JsonConstructor]
    public RampSet(int percent, int reps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 99);
        ArgumentOutOfRangeException.ThrowIfLessThan(reps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reps, 100);
        Percent = percent;
        Reps = reps;
    }

    /// <summary>Part of the load of the working sets, 1 to 99 per cent.</summary>
    public int Percent { get; }

    /// <summary>Reps, 1 to 100.</summary>
    public int Reps { get; }
}
