namespace Vigor.Core.Ai.Ledger;

/// <summary>What the ledger holds of one person in a UTC month; counted as <see cref="LedgerDay"/> is.</summary>
public sealed record LedgerMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>On whose behalf; nought for people who are gone.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Rows of the ledger.</summary>
    public long Calls { get; init; }

    /// <summary>Micro-dollars charged.</summary>
    public long Cost { get; init; }
}
