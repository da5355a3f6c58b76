namespace Vigor.Core.Coach;

/// <summary>Why an answer ended early.</summary>
public enum StopCause
{
    /// <summary>The person stopped it.</summary>
    Person,

    /// <summary>The server that wrote it was shut down in the middle.</summary>
    Restart,

    /// <summary>Whoever wrote it was gone: its lease ran out.</summary>
    WriterLost,

    /// <summary>Something went wrong while it was written; the log says what.</summary>
    Failure,
}
