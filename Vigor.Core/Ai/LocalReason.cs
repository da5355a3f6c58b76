namespace Vigor.Core.Ai;

/// <summary>Why the local candidate answered although the person could expect a provider.</summary>
public enum LocalReason
{
    /// <summary>No provider is configured or enabled.</summary>
    NotConfigured,

    /// <summary>Every provider failed or is resting after failures.</summary>
    ProvidersFailed,

    /// <summary>A budget has no room for the call.</summary>
    BudgetExhausted,

    /// <summary>The month's count of AI answers is used up.</summary>
    QuotaExhausted,

    /// <summary>The person keeps the profile from providers.</summary>
    PrivacyChoice,

    /// <summary>An administrator switched the providers off.</summary>
    SwitchedOff,

    /// <summary>A provider declined to write a document; it is sent to no other, and Vigor's own is given instead.</summary>
    Declined,

    /// <summary>The budgets cannot be asked, so nothing may be spent.</summary>
    BudgetUnknown,

    /// <summary>The person asked for Vigor's own coach.</summary>
    Chosen,
}
