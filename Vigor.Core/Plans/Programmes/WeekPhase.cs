namespace Vigor.Core.Plans.Programmes;

/// <summary>What a week of a programme is for.</summary>
public enum WeekPhase
{
    /// <summary>Volume, load or effort rise.</summary>
    Loading,

    /// <summary>A deload: less of everything but the habit, so that the tiredness of the weeks before can leave.</summary>
    Recovery,
}
