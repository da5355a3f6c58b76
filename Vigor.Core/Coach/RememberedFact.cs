namespace Vigor.Core.Coach;

/// <summary>Something a person asked the coach to remember, in their own words.</summary>
public sealed class RememberedFact
{
    /// <summary>Longest fact, in characters.</summary>
    public const int MaxText = 200;

    /// <summary>Most facts of a person; all of them fit into what a provider is told.</summary>
    public const int Most = 30;

    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What is remembered, 1 to <see cref="MaxText"/> characters on one line.</summary>
    public required string Text { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
