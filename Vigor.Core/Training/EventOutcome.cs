namespace Vigor.Core.Training;

/// <summary>What became of an event.</summary>
public enum EventOutcome
{
    /// <summary>It is in the log, by this sending or an earlier one.</summary>
    Stored,

    /// <summary>Another device had told the same.</summary>
    Merged,

    /// <summary>It cannot be taken, now or later.</summary>
    Refused,
}
