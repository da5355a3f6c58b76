namespace Vigor.Core.Training;

/// <summary>What somebody did in a workout.</summary>
public enum EventKind
{
    /// <summary>Began it.</summary>
    Started,

    /// <summary>Did a set.</summary>
    SetDone,

    /// <summary>Corrected what was done.</summary>
    SetCorrected,

    /// <summary>Took a set back.</summary>
    SetTakenBack,

    /// <summary>Brought back a set that was taken back.</summary>
    SetBroughtBack,

    /// <summary>Started a rest.</summary>
    RestStarted,

    /// <summary>Made the rest longer or shorter.</summary>
    RestMoved,

    /// <summary>Stopped the rest where it was.</summary>
    RestPaused,

    /// <summary>Let the rest go on.</summary>
    RestResumed,

    /// <summary>Ended the rest.</summary>
    RestSkipped,

    /// <summary>Turned to an exercise.</summary>
    ExerciseChosen,

    /// <summary>Changed what the workout consists of.</summary>
    WorkoutChanged,

    /// <summary>Said how recovered they feel.</summary>
    RecoveryTold,

    /// <summary>Wrote notes.</summary>
    Noted,

    /// <summary>Finished it.</summary>
    Finished,

    /// <summary>Threw it away.</summary>
    Discarded,

    /// <summary>Went on with it after it was finished.</summary>
    Reopened,

    /// <summary>Corrected what is said about it after it was finished.</summary>
    Described,

    /// <summary>Wanted something remembered about an exercise.</summary>
    ExerciseKept,

    /// <summary>Felt pain in an exercise, or no longer does.</summary>
    PainTold,
}
