namespace Vigor.Core.Ai.Asking;

/// <summary>What became of a stop on the way of a question.</summary>
internal enum CallOutcome
{
    /// <summary>Nobody was asked: all its models are left alone, or failed before.</summary>
    Skipped,

    /// <summary>No budget has room for it.</summary>
    NoRoom,

    /// <summary>The budgets cannot be asked.</summary>
    StoreUnavailable,

    /// <summary>The call failed.</summary>
    Failed,

    /// <summary>The provider declined for reasons of content.</summary>
    Declined,

    /// <summary>The answer is complete.</summary>
    Answered,
}
