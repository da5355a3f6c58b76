namespace Vigor.Core.Operations.Costs;

/// <summary>In what order rows of the ledger are shown.</summary>
public enum LedgerOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>The dearest first, of which the first <see cref="LedgerPage.MostDearest"/> can be seen.</summary>
    Dearest,
}
