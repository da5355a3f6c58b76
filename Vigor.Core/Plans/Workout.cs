namespace Vigor.Core.Plans;

/// <summary>One training session as planned: warm-up, main part and cool-down in the order they are done.</summary>
public sealed record Workout
{
    /// <summary>
    /// Shape of this document; raised when a stored one would be read differently. Up to 1 the sets that lead up to a lift stood in
    /// the warm-up under the lift's name; <see cref="WithRampsInTheirLifts"/> reads them as sets of it.
    /// </summary>
    public int Version { get; init; } = 2;

    /// <summary>Name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is good for, one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Exercises in the order they are done; what leads up to a lift belongs to it and is no exercise of its own.</summary>
    public required IReadOnlyList<PlannedExercise> Exercises { get; init; }

    /// <summary>When and by how much to ask for more.</summary>
    public string? Progression { get; init; }

    /// <summary>What to do after failed sessions, and when to take an easier week.</summary>
    public string? BackOff { get; init; }

    /// <summary>What a reader must know besides: what could not be done and why, what to watch for.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The workout with the sets that lead up to a lift as sets of that lift; itself when they are.</summary>
    public Workout WithRampsInTheirLifts()
    {
        var exercises = UsualRamp.OfItsLift(Exercises);
        return ReferenceEquals(exercises, Exercises) ? this : this with { Version = 2, Exercises = exercises };
    }
}
