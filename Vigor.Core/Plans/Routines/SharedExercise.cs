namespace Vigor.Core.Plans.Routines;

/// <summary>An exercise of a shared routine. Its name tells it where the slug is not known.</summary>
public sealed record SharedExercise
{
    /// <summary>Slug in the catalogue.</summary>
    public string? Slug { get; init; }

    /// <summary>Name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in the workout for.</summary>
    public ExerciseRole Role { get; init; } = ExerciseRole.Accessory;

    /// <summary>Sets.</summary>
    public int Sets { get; init; } = 3;

    /// <summary>Reps from and to; absent for what is done for a time.</summary>
    public int? MinReps { get; init; }

    /// <summary>The higher end of the reps.</summary>
    public int? MaxReps { get; init; }

    /// <summary>Seconds a set; absent for what is counted in reps.</summary>
    public int? Seconds { get; init; }

    /// <summary>Rest after a set in seconds.</summary>
    public int RestSeconds { get; init; } = 90;

    /// <summary>Neighbours with the same number are done as a superset.</summary>
    public int? Superset { get; init; }

    /// <summary>What its owner noted.</summary>
    public string? Note { get; init; }

    /// <summary>A planned exercise as it is shared.</summary>
    public static SharedExercise Of(PlannedExercise planned, string name) => new()
    {
        Slug = planned.Slug,
        Name = name,
        Role = planned.Role,
        Sets = planned.Sets,
        MinReps = planned.Reps?.Min,
        MaxReps = planned.Reps?.Max,
        Seconds = planned.Seconds,
        RestSeconds = planned.RestSeconds,
        Superset = planned.Superset,
        Note = planned.Note,
    };

    /// <summary>The exercise as it is planned, with the nearest numbers that can be kept.</summary>
    /// <param name="slug">Slug of the exercise that it is here.</param>
    /// <param name="isTimed">Whether that is done for a time.</param>
    public PlannedExercise ToPlanned(string slug, bool isTimed)
    {
        var least = MinReps ?? MaxReps ?? 8;
        return new()
        {
            Slug = slug,
            Role = Enum.IsDefined(Role) ? Role : ExerciseRole.Accessory,
            Sets = Math.Clamp(Sets, 1, PlanLimits.Sets),
            Reps = isTimed ? null : RepRange.Nearest(least, Math.Max(least, MaxReps ?? least)),
            Seconds = isTimed ? Seconds ?? 30 : null,
            RestSeconds = RestSeconds,
            Superset = Superset is >= 1 and <= PlanLimits.Name ? Superset : null,
            Note = Note is { Length: > 0 } note ? note.Cut(PlanLimits.Note) : null,
        };
    }
}
