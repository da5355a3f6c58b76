using System.Text;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Asking;

/// <summary>What a call that has ended took: by the provider's figures where they can be believed, else by what was sent and seen.</summary>
internal static class Bill
{
    /// <summary>Times our own reckoning from which what a provider says a call cost is a mistake.</summary>
    private const int MostTimesDearer = 10;

    /// <summary>Tokens a provider may add to a question unseen; figures beyond that are mistakes.</summary>
    private const int MostHiddenInput = 32_000;

    /// <summary>The row of the ledger.</summary>
    public static LedgerEntry Of(Attempt attempt, Reservation reservation, TokenCounter tokens)
    {
        var told = Plausible(attempt, tokens);
        var usage = told ?? (attempt.Stream.MayHaveWorked ? Counted(attempt, tokens) : new() { Requests = 0 });
        var (cost, costBasis) = CostOf(usage, attempt);
        return new()
        {
            Id = reservation.Id,
            RequestId = reservation.RequestId,
            UserId = reservation.UserId,
            Tier = reservation.Tier,
            Task = reservation.Task,
            Provider = reservation.Provider,
            Model = reservation.Model,
            InputTokens = usage.Input,
            CachedTokens = usage.Cached,
            CacheWriteTokens = usage.CacheWrite,
            OutputTokens = usage.Output,
            ReasoningTokens = usage.Reasoning,
            TokensBasis = told is null ? FigureBasis.Reckoned : FigureBasis.Told,
            CostBasis = costBasis,
            Cost = cost,
            StartedAt = attempt.StartedAt,
            FirstTokenMilliseconds = (int?)attempt.FirstToken?.TotalMilliseconds,
            Milliseconds = (int)attempt.Duration.TotalMilliseconds,
            Outcome = attempt.Outcome,
            Fault = attempt.Fault?.Kind,
        };
    }

    // No vocabulary has more tokens than bytes, and no call writes far beyond its limit: what claims to is a mistake of the
    // provider's, and what was sent and seen is counted here instead. So it is when no figures came or they are all zero.
    private static TokenUsage? Plausible(Attempt attempt, TokenCounter tokens)
    {
        if (attempt.Stream.Usage is not { Input: > 0 } usage || usage.Output > (2L * attempt.Offer.MaxOutputTokens) + 64
            || usage.Input > attempt.Messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text)) + MostHiddenInput)
        {
            return null;
        }

        // Figures of an answer that broke off may be older than its last words.
        return attempt.Outcome == AttemptOutcome.Complete && usage.Output > 0 ? usage : usage with { Output = Math.Max(usage.Output, Written(attempt, tokens)) };
    }

    private static TokenUsage Counted(Attempt attempt, TokenCounter tokens) => new()
    {
        Input = tokens.Count(attempt.Messages) + (attempt.HadTools ? tokens.Count(attempt.Question.Request.Tools) : 0),
        Output = Written(attempt, tokens),
        ReportedCost = attempt.Stream.Usage?.ReportedCost,
    };

    private static int Written(Attempt attempt, TokenCounter tokens) => tokens.Count(attempt.Stream.Written);

    // What the provider itself says holds, unless it says nothing for something, or far more than its prices make of it.
    private static (MicroUsd Cost, FigureBasis Basis) CostOf(TokenUsage usage, Attempt attempt)
    {
        var reckoned = attempt.Candidate.Price.Cost(usage);
        return usage.ReportedCost is { Value: > 0 } said && said.Value <= Math.Max(reckoned.Value, attempt.Offer.Amount.Value) * MostTimesDearer
            ? (said, FigureBasis.Told)
            : (reckoned, FigureBasis.Reckoned);
    }
}
