namespace Vigor.Core.Ai;

/// <summary>Who gave an answer and what it took.</summary>
public sealed record AiReceipt
{
    /// <summary>Display names of those whose text was shown, in order; more than one when a stream broke and another went on.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Model of the last of them; absent for the local candidate.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the local candidate gave the answer or its end.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Why it did.</summary>
    public LocalReason? LocalReason { get; init; }

    /// <summary>Tokens read, over all attempts.</summary>
    public int InputTokens { get; init; }

    /// <summary>Tokens written, over all attempts.</summary>
    public int OutputTokens { get; init; }

    /// <summary>What was charged, over all attempts.</summary>
    public MicroUsd Cost { get; init; }

    /// <summary>How the tokens were come by, over all attempts the least certain; absent in receipts of before it was kept.</summary>
    public FigureBasis? TokensBasis { get; init; }

    /// <summary>How the cost was come by, likewise.</summary>
    public FigureBasis? CostBasis { get; init; }

    /// <summary>Time to the end.</summary>
    public TimeSpan Total { get; init; }

    /// <summary>Whether a provider declined for reasons of content; the text then says so.</summary>
    public bool Declined { get; init; }

    /// <summary>Whether the answer ended at its length limit.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Whether the economical model wrote it or its end, and why.</summary>
    public EconomyReason? Economy { get; init; }

    /// <summary>Whether the answer was given before and kept.</summary>
    public bool FromCache { get; init; }

    /// <summary>Whether somebody else asked the same at the same time, and pays for it.</summary>
    public bool IsShared { get; init; }

    /// <summary>What the answer would have cost, had it not been kept or shared.</summary>
    public MicroUsd Saved { get; init; }

    /// <summary>Where the answer is from, when the provider says so.</summary>
    public IReadOnlyList<AiSource> Sources { get; init; } = [];

    /// <summary>The question: ledger rows and ratings have the same id.</summary>
    public Guid RequestId { get; init; }

    /// <summary>Key under which the answer is kept; absent when it is not.</summary>
    public string? CacheKey { get; init; }

    /// <summary>It with what another question for the same thing took.</summary>
    /// <param name="other">That question's; absent when there was none.</param>
    public AiReceipt With(AiReceipt? other) => other is null ? this : this with
    {
        InputTokens = InputTokens + other.InputTokens,
        OutputTokens = OutputTokens + other.OutputTokens,
        Cost = Cost + other.Cost,
        TokensBasis = TokensBasis.With(other.TokensBasis),
        CostBasis = CostBasis.With(other.CostBasis),
        Saved = Saved + other.Saved,
        Total = Total + other.Total,
    };
}
