using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Costs;

/// <summary>Part of the ledger.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerLine> Lines, long Total)
{
    /// <summary>Rows that can be seen when the dearest come first.</summary>
    public const int MostDearest = 1_000;

    /// <summary>Most rows of one part.</summary>
    public const int MostLines = 100;
}

/// <summary>A row of the ledger.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Person">Username of the person; absent when they are gone.</param>
public sealed record LedgerLine(LedgerEntry Entry, string? Person);
