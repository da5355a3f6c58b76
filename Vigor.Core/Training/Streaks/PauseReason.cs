namespace Vigor.Core.Training.Streaks;

/// <summary>Why somebody pauses.</summary>
public enum PauseReason
{
    /// <summary>Ill or injured.</summary>
    Illness,

    /// <summary>Away.</summary>
    Holiday,

    /// <summary>Anything else; nobody has to say.</summary>
    Other,
}
