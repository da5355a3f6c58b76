namespace Vigor.Core.Ai.Ledger;

/// <summary>
/// What the ledger holds of one UTC day, provider, model, task, tier and outcome, so that millions of rows need not be read to
/// draw a chart or to know how many there are. The database itself counts each row as it comes in, in the same transaction.
/// </summary>
public sealed record LedgerDay
{
    /// <summary>The UTC day on which the calls began.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Model.</summary>
    public required string Model { get; init; }

    /// <summary>What for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>Tier of the people.</summary>
    public required string Tier { get; init; }

    /// <summary>How the calls ended.</summary>
    public required AttemptOutcome Outcome { get; init; }

    /// <summary>Rows of the ledger.</summary>
    public long Calls { get; init; }

    /// <summary>Tokens read.</summary>
    public long InputTokens { get; init; }

    /// <summary>Of these, from the provider's cache.</summary>
    public long CachedTokens { get; init; }

    /// <summary>Tokens written.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Micro-dollars charged.</summary>
    public long Cost { get; init; }
}
