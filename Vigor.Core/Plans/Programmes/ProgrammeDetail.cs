namespace Vigor.Core.Plans.Programmes;

/// <summary>A programme with its calendar.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="Today">The person's calendar day.</param>
/// <param name="Score">Score of its poorest week, 0 to 100.</param>
/// <param name="Weeks">Its weeks in figures.</param>
/// <param name="Sessions">Its sessions in their order.</param>
/// <param name="ArchivedAt">When it was put away.</param>
public sealed record ProgrammeDetail(
    Guid Id,
    string Name,
    ProgrammeRequest Request,
    DateOnly StartsOn,
    DateOnly Today,
    int Score,
    IReadOnlyList<ProgrammeWeek> Weeks,
    IReadOnlyList<ScheduledSession> Sessions,
    DateTimeOffset? ArchivedAt)
{
    /// <summary>The next session; null when nothing is left.</summary>
    public ScheduledSession? Next => Sessions.FirstOrDefault(session => session.IsToCome);

    /// <summary>The week that is on: that of the next session, the last one when nothing is left.</summary>
    public int CurrentWeek => Next?.Week ?? Weeks.Count;

    /// <summary>Sessions done.</summary>
    public int Done => Sessions.Count(session => session.State == ProgrammeSessionState.Done);

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsFinished => Next is null;

    /// <summary>What to do after the time without training, if there was any.</summary>
    public string? AfterBreak => IsFinished || Sessions.Max(session => session.DoneOn) is not { } last
        ? null
        : TrainingBreak.After(Today.DayNumber - last.DayNumber);
}
