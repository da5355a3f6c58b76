namespace Vigor.Core.Plans.Programmes;

/// <summary>One session of a programme, with the workout that was written for it.</summary>
public sealed class ProgrammeSession
{
    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The programme it belongs to.</summary>
    public required Guid ProgrammeId { get; init; }

    /// <summary>Whose it is, so that a finished workout finds it without its programme.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Week of the programme, from 1.</summary>
    public required int Week { get; init; }

    /// <summary>Whether its week is a recovery week: what is lifted then says nothing about what can be lifted.</summary>
    public required bool IsRecovery { get; init; }

    /// <summary>Place in the whole programme, from 1; it never changes, whatever happens to the days.</summary>
    public required int Number { get; init; }

    /// <summary>Name, 1 to 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Minutes as Vigor computes them.</summary>
    public required int Minutes { get; init; }

    /// <summary>What it consists of.</summary>
    public required Workout Workout { get => field.WithRampsInTheirLifts(); init; }

    /// <summary>The day it is planned for, in the person's time zone.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>Whether it is still to come.</summary>
    public ProgrammeSessionState State { get; private set; }

    /// <summary>The day it was done, in the person's time zone.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The plan it became when it was started.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Marks it as done on a day; one that is done already stays as it is.</summary>
    public void Finish(DateOnly day)
    {
        if (State != ProgrammeSessionState.Done)
        {
            (State, DoneOn) = (ProgrammeSessionState.Done, day);
        }
    }
}
