using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>What was done in a set.</summary>
public sealed record SetValues
{
    /// <summary>What it was for.</summary>
    public SetKind Kind { get; init; }

    /// <summary>Load; absent without one or when it is not known.</summary>
    public Load? Load { get; init; }

    /// <summary>What a machine, a band or a partner carried of the body; absent without help.</summary>
    public Load? Help { get; init; }

    /// <summary>Reps, 0 to 1,000; 0 is an attempt that failed.</summary>
    public int? Reps { get; init; }

    /// <summary>Seconds, 1 to 86,400.</summary>
    public int? Seconds { get; init; }

    /// <summary>Metres, 1 to 1,000,000.</summary>
    public int? Metres { get; init; }

    /// <summary>Perceived exertion, 5 to 10 in halves.</summary>
    public decimal? Rpe { get; init; }
}
