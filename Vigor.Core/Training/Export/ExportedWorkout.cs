using Vigor.Core.Plans;

namespace Vigor.Core.Training.Export;

/// <summary>A workout with everything that is known of it.</summary>
public sealed record ExportedWorkout
{
    /// <summary>Its id where it was done.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it was called.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The person's calendar day.</summary>
    public required DateOnly LocalDay { get; init; }

    /// <summary>IANA id of the zone it was done in; absent when it is not known.</summary>
    public string? Zone { get; init; }

    /// <summary>When it was finished.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>How long it was, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How recovered the person felt at the start, 1 to 5.</summary>
    public int? Recovery { get; init; }

    /// <summary>How hard it felt, 1 to 10.</summary>
    public int? Intensity { get; init; }

    /// <summary>What was noted.</summary>
    public string? Notes { get; init; }

    /// <summary>Where it came from, when it was imported itself.</summary>
    public string? ImportKey { get; init; }

    /// <summary>What was planned.</summary>
    public required Workout Planned { get; init; }

    /// <summary>Places of its exercises in the order they were shown.</summary>
    public IReadOnlyList<int>? Order { get; init; }

    /// <summary>What was done.</summary>
    public required IReadOnlyList<ExportedSet> Sets { get; init; }
}
