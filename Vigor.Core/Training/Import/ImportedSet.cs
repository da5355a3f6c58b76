using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>A set as another application's file tells it.</summary>
public sealed record ImportedSet
{
    /// <summary>Line of the file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>When the workout began, by the clock on the person's wall.</summary>
    public required DateTime Start { get; init; }

    /// <summary>How far the clock of <see cref="Start"/> is from UTC, where the file says so; absent when it is the one on the wall.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>Whether the line says something about the exercise and is no set.</summary>
    public bool IsNote { get; init; }

    /// <summary>Name of the workout.</summary>
    public required string Workout { get; init; }

    /// <summary>What tells workouts apart that begin at the same time: a name or a number; absent where the time alone does.</summary>
    public string? Session { get; init; }

    /// <summary>Its length in minutes, where the file tells it.</summary>
    public int? Minutes { get; init; }

    /// <summary>How recovered the person felt at the start of the workout, 1 to 5.</summary>
    public int? Recovery { get; init; }

    /// <summary>How hard the workout felt, 1 to 10.</summary>
    public int? Intensity { get; init; }

    /// <summary>What was noted about the workout.</summary>
    public string? WorkoutNotes { get; init; }

    /// <summary>Name of the exercise in the other application.</summary>
    public required string Exercise { get; init; }

    /// <summary>What was noted about the exercise or the set.</summary>
    public string? Notes { get; init; }

    /// <summary>Sets of neighbouring exercises with the same mark were done as a superset.</summary>
    public string? Superset { get; init; }

    /// <summary>What it was for.</summary>
    public SetKind Kind { get; init; }

    /// <summary>What is known only of a set in Vigor's own table; absent in files of other applications.</summary>
    public OwnLine? Own { get; init; }

    /// <summary>Load in the unit of <see cref="Units"/>; help where a file writes it below nought.</summary>
    public decimal? Weight { get; init; }

    /// <summary>What a machine or a band carried of the body, in the unit of <see cref="Units"/>; absent for what was lifted.</summary>
    public decimal? Help { get; init; }

    /// <summary>Unit of the load; absent where the file is silent.</summary>
    public UnitSystem? Units { get; init; }

    /// <summary>Reps.</summary>
    public int? Reps { get; init; }

    /// <summary>Seconds.</summary>
    public int? Seconds { get; init; }

    /// <summary>Metres.</summary>
    public int? Metres { get; init; }

    /// <summary>A distance in kilometres or miles, whichever goes with the unit of the loads, where the file is silent.</summary>
    public decimal? SilentDistance { get; init; }

    /// <summary>Perceived exertion, 5 to 10 in halves.</summary>
    public decimal? Rpe { get; init; }
}
