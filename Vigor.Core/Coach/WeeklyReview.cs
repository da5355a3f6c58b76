using Vigor.Core.Ai;

namespace Vigor.Core.Coach;

/// <summary>What the coach says about a week once it is over.</summary>
public sealed class WeeklyReview
{
    /// <summary>Longest review, in characters.</summary>
    public const int MaxText = 2_000;

    /// <summary>Longest name of a provider, in characters.</summary>
    public const int MaxProvider = 100;

    /// <summary>Days of a week on which the review of the last one is shown.</summary>
    public const int DaysShown = 3;

    /// <summary>Whose week.</summary>
    public required Guid UserId { get; init; }

    /// <summary>First day of the week.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Since when somebody writes it; whoever died over it is replaced after a while.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>The review in Markdown; empty while it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Display name of the provider that worded it; absent when Vigor did.</summary>
    public string? Provider { get; init; }

    /// <summary>What wording it cost.</summary>
    public MicroUsd Cost { get; init; }

    /// <summary>Whether its owner has put it away.</summary>
    public bool IsHidden { get; init; }
}
