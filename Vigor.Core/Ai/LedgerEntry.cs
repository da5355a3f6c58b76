namespace Vigor.Core.Ai;

/// <summary>One call to a provider and what it cost. Rows are only ever added; their sum is what the budgets say was spent.</summary>
public sealed record LedgerEntry
{
    /// <summary>The id of the reservation; those of one question sort in the order of its attempts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The question it belongs to; several attempts to answer it share one.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>On whose behalf.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Their tier at that time.</summary>
    public required string Tier { get; init; }

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

    /// <summary>Tokens read and written to the provider's cache.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>Tokens written, reasoning included.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Of these, reasoning.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>How the tokens were come by.</summary>
    public FigureBasis TokensBasis { get; init; }

    /// <summary>How the cost was come by.</summary>
    public FigureBasis CostBasis { get; init; }

    /// <summary>What was charged.</summary>
    public MicroUsd Cost { get; init; }

    /// <summary>What would have been charged by the provider's figures, had the budgets had room for it; absent as a rule.</summary>
    public MicroUsd? Owed { get; init; }

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

    /// <summary>The row when less was charged than the provider's figures say.</summary>
    public LedgerEntry Charged(MicroUsd cost) => this with { Cost = cost, Owed = Cost };

    /// <summary>The row of a call that was not made after all, because its model was left alone meanwhile.</summary>
    public static LedgerEntry OfNoCall(Reservation reservation) => Of(reservation, AttemptOutcome.NotMade);

    /// <summary>The row of a call whose process died: nobody knows what it cost, so it cost what was reserved.</summary>
    public static LedgerEntry OfLost(Reservation reservation, DateTimeOffset now) => Of(reservation, AttemptOutcome.Lost) with
    {
        Cost = new(reservation.Amount),
        TokensBasis = FigureBasis.WorstCase,
        CostBasis = FigureBasis.WorstCase,
        Milliseconds = (int)Math.Min((now - reservation.CreatedAt).TotalMilliseconds, int.MaxValue),
    };

    private static LedgerEntry Of(Reservation reservation, AttemptOutcome outcome) => new()
    {
        Id = reservation.Id,
        RequestId = reservation.RequestId,
        UserId = reservation.UserId,
        Tier = reservation.Tier,
        Task = reservation.Task,
        Provider = reservation.Provider,
        Model = reservation.Model,
        StartedAt = reservation.CreatedAt,
        Outcome = outcome,
    };
}
