namespace Vigor.Core.Training.Streaks;

/// <summary>What a day is for the streak.</summary>
public enum StreakDayKind
{
    /// <summary>Not trained.</summary>
    Rest,

    /// <summary>Trained, but not long enough to count.</summary>
    Short,

    /// <summary>Counts.</summary>
    Counted,

    /// <summary>Missed, and the running streak goes on over it.</summary>
    Grace,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Not over yet, or not begun.</summary>
    Ahead,
}
