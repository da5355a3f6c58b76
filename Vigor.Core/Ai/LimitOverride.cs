namespace Vigor.Core.Ai;

/// <summary>Another limit for a while, for one person or for all.</summary>
public sealed record LimitOverride
{
    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it overrides.</summary>
    public required OverrideKind Kind { get; init; }

    /// <summary>For whom; everybody when absent.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The limit, in the unit of its kind, 0 or more.</summary>
    public required long Value { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
