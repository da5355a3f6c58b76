namespace Vigor.Core.Ai;

/// <summary>Money set aside for one call before it is made. Left behind by a killed process it expires and is charged in full.</summary>
public sealed record Reservation
{
    /// <summary>Version 7 id, in the order of the attempts; the ledger row of the call has the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>The question it belongs to; each attempt to answer it has its own reservation.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Micro-dollars, the most the call can cost.</summary>
    public required long Amount { get; init; }

    /// <summary>Key of everybody's day.</summary>
    public required string DayKey { get; init; }

    /// <summary>Key of everybody's month.</summary>
    public required string MonthKey { get; init; }

    /// <summary>Key of the person's month.</summary>
    public required string UserKey { get; init; }

    /// <summary>The person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The person's tier.</summary>
    public required string Tier { get; init; }

    /// <summary>What the call is for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>Name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Model.</summary>
    public required string Model { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it counts as left behind.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
