using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>The sessions of a week beside the brief they were written for.</summary>
internal sealed class CheckedWeek
{
    public CheckedWeek(PlanBrief brief, IReadOnlyList<Workout> workouts, ExerciseCatalogue catalogue)
    {
        Brief = brief;
        Days = [.. workouts.Select(workout => new CheckedDay(workout, brief, catalogue))];
        Exercises = [.. Days.SelectMany(day => day.Exercises)];
        Achievable = AchievableMovements(brief, catalogue);
    }

    /// <summary>What was asked for.</summary>
    public PlanBrief Brief { get; }

    /// <summary>The sessions.</summary>
    public IReadOnlyList<CheckedDay> Days { get; }

    /// <summary>The exercises of all sessions.</summary>
    public IReadOnlyList<CheckedExercise> Exercises { get; }

    /// <summary>Movements of the focus that kit, level and limitations leave possible.</summary>
    public IReadOnlyList<BalancedMovement> Achievable { get; }

    /// <summary>How many movements the week has room for.</summary>
    public int Required => Math.Min(Achievable.Count, TrainingTime.Slots(Brief) * Brief.Days);

    /// <summary>Movements that are possible and trained.</summary>
    public IReadOnlySet<BalancedMovement> Covered => Exercises
        .Where(item => item.IsStrength)
        .Select(item => BalancedMovementMeaning.Of(item.Exercise!.Pattern))
        .OfType<BalancedMovement>()
        .Where(Achievable.Contains)
        .ToHashSet();

    /// <summary>Strength sets of some movements over the week.</summary>
    public int Sets(params ReadOnlySpan<BalancedMovement> movements)
    {
        var sets = 0;
        foreach (var item in Exercises)
        {
            if (item.IsStrength && BalancedMovementMeaning.Of(item.Exercise!.Pattern) is { } movement && movements.Contains(movement))
            {
                sets += item.Planned.Sets;
            }
        }

        return sets;
    }

    /// <summary>Fractional sets of a group over the week.</summary>
    public double Volume(VolumeGroup group) => Days.Sum(day => day.Volume[(int)group]);

    /// <summary>The share of exercises for which something holds; everything when there are none.</summary>
    public double Share(Func<CheckedExercise, bool> holds) =>
        Exercises.Count == 0 ? 1 : (double)Exercises.Count(holds) / Exercises.Count;

    private static List<BalancedMovement> AchievableMovements(PlanBrief brief, ExerciseCatalogue catalogue)
    {
        var possible = new HashSet<BalancedMovement>();
        foreach (var exercise in catalogue.All)
        {
            if (BalancedMovementMeaning.Of(exercise.Pattern) is { } movement
                && !possible.Contains(movement)
                && !exercise.ByChoice
                && exercise.Level <= brief.Level
                && exercise.CanBeDoneWith(brief.Equipment)
                && !Suitability.Excludes(brief, exercise))
            {
                possible.Add(movement);
            }
        }

        return [.. brief.Scope.Movements.Where(possible.Contains)];
    }
}
