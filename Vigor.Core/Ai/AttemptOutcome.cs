namespace Vigor.Core.Ai;

/// <summary>How one call to a provider ended.</summary>
public enum AttemptOutcome
{
    /// <summary>A complete answer.</summary>
    Complete,

    /// <summary>Declined for reasons of content.</summary>
    Declined,

    /// <summary>The caller did not want the rest.</summary>
    Cancelled,

    /// <summary>The provider failed before or within the answer.</summary>
    Failed,

    /// <summary>The process died; charged as reserved.</summary>
    Lost,

    /// <summary>The model was left alone, or the caller left, at the last moment; nobody was asked and nothing charged.</summary>
    NotMade,
}
