namespace Vigor.Core.Ai;

/// <summary>Why the economical model of a provider answered.</summary>
public enum EconomyReason
{
    /// <summary>A budget is nearly used up, or has no room for the usual model.</summary>
    Budget,

    /// <summary>The rule for quiet hours.</summary>
    OffPeak,

    /// <summary>The usual model failed or is left alone.</summary>
    UsualModelFailed,
}
