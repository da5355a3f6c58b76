namespace Vigor.Core.Coach;

/// <summary>How far a message has come.</summary>
public enum MessageStatus
{
    /// <summary>All there.</summary>
    Complete,

    /// <summary>Being written at this moment.</summary>
    Streaming,

    /// <summary>Ended early, for a <see cref="StopCause"/>.</summary>
    Stopped,
}
