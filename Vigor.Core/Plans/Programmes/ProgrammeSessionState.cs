namespace Vigor.Core.Plans.Programmes;

/// <summary>Whether a session of a programme is still to come.</summary>
public enum ProgrammeSessionState
{
    /// <summary>To come, or begun and not finished.</summary>
    Planned,

    /// <summary>Finished in the player.</summary>
    Done,

    /// <summary>Left out by choice.</summary>
    Skipped,
}
