namespace Vigor.Core;

/// <summary>The kinds of refusal; their upper-case names with underscores are part of the HTTP error envelope.</summary>
public enum RefusalCode
{
    /// <summary>VALIDATION_ERROR: a value is missing, malformed or out of range.</summary>
    ValidationError,

    /// <summary>UNAUTHORIZED: nobody is signed in.</summary>
    Unauthorized,

    /// <summary>FORBIDDEN: signed in, but without the right.</summary>
    Forbidden,

    /// <summary>NOT_FOUND: nothing there for this person.</summary>
    NotFound,

    /// <summary>INSUFFICIENT_PROFILE_DATA: goals or level are not known yet.</summary>
    InsufficientProfileData,

    /// <summary>RATE_LIMIT_EXCEEDED: too many calls in a short time.</summary>
    RateLimitExceeded,

    /// <summary>QUOTA_EXCEEDED: the month's count is used up.</summary>
    QuotaExceeded,

    /// <summary>BUDGET_EXCEEDED: the money is used up.</summary>
    BudgetExceeded,

    /// <summary>AI_SERVICE_UNAVAILABLE: no provider can answer and nothing local can either.</summary>
    AiServiceUnavailable,

    /// <summary>CONFLICT: somebody else changed it first.</summary>
    Conflict,

    /// <summary>INTERNAL: a bug; the request id finds it in the log.</summary>
    Internal,
}
