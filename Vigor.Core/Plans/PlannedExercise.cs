using System.Text.Json.Serialization;
using Vigor.Core.Exercises;

namespace Vigor.Core.Plans;

/// <summary>An exercise with its dose, as it stands in a workout. Either reps or seconds are given, never both.</summary>
public sealed record PlannedExercise
{
    private readonly LeadingSets ramp;

    /// <summary>Slug in the catalogue.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is in the workout for.</summary>
    public required ExerciseRole Role { get; init; }

    /// <summary>Sets, 1 to 10.</summary>
    public required int Sets { get; init; }

    /// <summary>Reps a set, a side where the exercise is done one side at a time.</summary>
    public RepRange? Reps { get; init; }

    /// <summary>Seconds a set, 5 to 5400, a side where the exercise is done one side at a time.</summary>
    public int? Seconds { get; init; }

    /// <summary>Sets that lead up to the load of the working sets, lightest first; absent where none are planned.</summary>
    public IReadOnlyList<RampSet>? Ramp
    {
        get => ramp.Items;
        init => ramp = new(value);
    }

    /// <summary>How many sets lead up to the first working set; they have the numbers before it.</summary>
    [JsonIgnore]
    public int RampSets => Ramp?.Count ?? 0;

    /// <summary>Rest after each set in seconds, 30 to 300; 0 in warm-up, steady cardio, mobility and cool-down.</summary>
    public int RestSeconds { get; init; }

    /// <summary>Neighbours with the same number alternate set by set, and rest is taken once a round; absent for one that is done by itself.</summary>
    public int? Superset { get; init; }

    /// <summary>Effort to aim for, RPE 5 to 10; absent where effort means nothing.</summary>
    public decimal? TargetRpe { get; init; }

    /// <summary>Load to start with, when history allows one.</summary>
    public Load? TargetLoad { get; init; }

    /// <summary>Share of the last load to take, 0 to 1, when a week is meant to be lighter; absent in all others.</summary>
    public decimal? LoadShare { get; init; }

    /// <summary>Why it is there, one sentence.</summary>
    public string? Why { get; init; }

    /// <summary>What its owner noted about it, up to <see cref="PlanLimits.Note"/> characters; absent for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What to do instead or how to hold back, when a limitation asks for it.</summary>
    public string? Modification { get; init; }

    // A list that is equal to another one by what is in it, as every other part of a record is.
    private readonly record struct LeadingSets(IReadOnlyList<RampSet>? Items)
    {
        public bool Equals(LeadingSets other) =>
            ReferenceEquals(Items, other.Items) || (Items is not null && other.Items is not null && Items.SequenceEqual(other.Items));

        public override int GetHashCode() => Items?.Count ?? 0;
    }
}
