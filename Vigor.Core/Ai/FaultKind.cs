namespace Vigor.Core.Ai;

/// <summary>How a call to a provider went wrong.</summary>
public enum FaultKind
{
    /// <summary>No connection, a broken connection, or a server error.</summary>
    Unreachable,

    /// <summary>The key, the address or the model is refused.</summary>
    Refused,

    /// <summary>The provider says that the call itself is malformed.</summary>
    Malformed,

    /// <summary>429: too many calls.</summary>
    RateLimited,

    /// <summary>Nothing came in the time allowed.</summary>
    TimedOut,

    /// <summary>The stream ended without saying that it was complete.</summary>
    Cut,

    /// <summary>What came was no answer: another format, nothing at all, or without end.</summary>
    Garbled,

    /// <summary>A document that ended at the length limit or does not hold what was asked for.</summary>
    Incomplete,

    /// <summary>The provider declined the question or its own answer for reasons of content.</summary>
    Declined,
}
