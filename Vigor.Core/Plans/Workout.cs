namespace Vigor.Core.Plans;

/// <summary>One training session as planned: warm-up, main part and cool-down in the order they are done.</summary>
public sealed record Workout
{
    /// <summary>Shape of this document; raised when a stored one would be read differently.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is good for, one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Exercises in the order they are done.</summary>
    public required IReadOnlyList<PlannedExercise> Exercises { get; init; }

    /// <summary>When and by how much to ask for more.</summary>
    public string? Progression { get; init; }

    /// <summary>What to do after failed sessions, and when to take an easier week.</summary>
    public string? BackOff { get; init; }

    /// <summary>What a reader must know besides: what could not be done and why, what to watch for.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
