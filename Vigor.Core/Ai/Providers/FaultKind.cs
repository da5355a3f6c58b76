namespace Vigor.Core.Ai.Providers;

/// <summary>How a call to a provider went wrong.</summary>
public enum FaultKind
{
    /// <summary>No connection, a broken connection, or a server error.</summary>
    Unreachable,

    /// <summary>The key, the address or the model is refused.</summary>
    Refused,

    /// <summary>429: too many calls.</summary>
    RateLimited,

    /// <summary>Nothing came in the time allowed.</summary>
    TimedOut,

    /// <summary>The stream ended without saying that it was complete.</summary>
    Cut,

    /// <summary>What came was no answer: another format, or nothing at all.</summary>
    Garbled,

    /// <summary>The provider declined the question or its own answer for reasons of content.</summary>
    Declined,
}
