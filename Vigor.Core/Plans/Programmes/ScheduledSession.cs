namespace Vigor.Core.Plans.Programmes;

/// <summary>A session of a programme as its calendar shows it, without what it consists of.</summary>
/// <param name="Id">The session.</param>
/// <param name="Week">Week of the programme, from 1.</param>
/// <param name="Number">Place in the whole programme, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Minutes">Minutes it takes.</param>
/// <param name="PlannedOn">The day it is planned for.</param>
/// <param name="State">Whether it is still to come.</param>
/// <param name="DoneOn">The day it was done.</param>
/// <param name="PlanId">The plan it became when it was started.</param>
public sealed record ScheduledSession(
    Guid Id,
    int Week,
    int Number,
    string Name,
    int Minutes,
    DateOnly PlannedOn,
    ProgrammeSessionState State,
    DateOnly? DoneOn = null,
    Guid? PlanId = null)
{
    /// <summary>Whether it is still to come.</summary>
    public bool IsToCome => State == ProgrammeSessionState.Planned;
}
