namespace Vigor.Core.Plans.Programmes;

/// <summary>A week of a programme in figures, as it is stored and shown without its workouts.</summary>
public sealed record ProgrammeWeek
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is for.</summary>
    public required WeekPhase Phase { get; init; }

    /// <summary>Strength sets of all sessions.</summary>
    public required int Sets { get; init; }

    /// <summary>Minutes of all sessions.</summary>
    public required int Minutes { get; init; }

    /// <summary>Minutes that each session was given; fewer than asked for in a recovery week.</summary>
    public required int SessionMinutes { get; init; }

    /// <summary>Minutes of cardio in the sessions.</summary>
    public required int CardioMinutes { get; init; }

    /// <summary>Minutes of brisk walking to add outside the sessions; 0 where the goal does not ask for it.</summary>
    public int WalkMinutes { get; init; }

    /// <summary>Effort of the main work, RPE; absent where effort means nothing.</summary>
    public decimal? Effort { get; init; }

    /// <summary>Score of the checker, 0 to 100.</summary>
    public required int Score { get; init; }

    /// <summary>What the week is for, in words.</summary>
    public required string Purpose { get; init; }
}
