using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Ledger;

/// <summary>One call to a provider and what it cost. Rows are only ever added; their sum is what the budgets say was spent.</summary>
public sealed class LedgerEntry
{
    /// <summary>The id of the reservation.</summary>
    public required Guid Id { get; init; }

    /// <summary>On whose behalf.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>Name of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Model.</summary>
    public required string Model { get; init; }

    /// <summary>Tokens read, cached ones included.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens read from the provider's cache.</summary>
    public long CachedTokens { get; init; }

    /// <summary>Tokens written.</summary>
    public long OutputTokens { get; init; }

    /// <summary>What was charged.</summary>
    public MicroUsd Cost { get; init; }

    /// <summary>When the call began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Milliseconds to the first piece; absent when none came.</summary>
    public int? FirstTokenMilliseconds { get; init; }

    /// <summary>Milliseconds to the end.</summary>
    public int Milliseconds { get; init; }

    /// <summary>How it ended.</summary>
    public required AttemptOutcome Outcome { get; init; }

    /// <summary>What went wrong, when something did.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>The row of a call whose process died: nobody knows what it cost, so it cost what was reserved.</summary>
    public static LedgerEntry OfLost(Reservation reservation, DateTimeOffset now) => new()
    {
        Id = reservation.Id,
        UserId = reservation.UserId,
        Task = reservation.Task,
        Provider = reservation.Provider,
        Model = reservation.Model,
        Cost = new(reservation.Amount),
        StartedAt = reservation.CreatedAt,
        Milliseconds = (int)(now - reservation.CreatedAt).TotalMilliseconds,
        Outcome = AttemptOutcome.Lost,
    };
}
