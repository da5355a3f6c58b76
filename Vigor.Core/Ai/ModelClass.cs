namespace Vigor.Core.Ai;

/// <summary>Which of a provider's models.</summary>
public enum ModelClass
{
    /// <summary>The one that answers as a rule.</summary>
    Usual,

    /// <summary>The cheaper one, for a budget that runs low.</summary>
    Economy,
}
