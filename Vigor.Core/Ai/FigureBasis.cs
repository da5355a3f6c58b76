namespace Vigor.Core.Ai;

/// <summary>How a figure of the ledger was come by.</summary>
public enum FigureBasis
{
    /// <summary>Reckoned here: tokens counted from what was sent and written, or a cost from tokens and prices.</summary>
    Reckoned,

    /// <summary>As the provider told it.</summary>
    Told,

    /// <summary>Nobody knows: the most that it can have been.</summary>
    WorstCase,
}
