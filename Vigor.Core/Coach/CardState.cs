namespace Vigor.Core.Coach;

/// <summary>How far a card has come.</summary>
public enum CardState
{
    /// <summary>Waits for a tap.</summary>
    Open,

    /// <summary>Done.</summary>
    Applied,

    /// <summary>Done and taken back.</summary>
    Undone,
}
