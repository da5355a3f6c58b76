using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Repairing;

/// <summary>Mends what a workout is made of: purpose, movements, warm-up, cool-down and order.</summary>
internal sealed class StructureRepair(ExercisePool pool, Workout reference, List<string> changes)
{
    /// <summary>The exercises with what was missing, in the right order.</summary>
    public List<PlannedExercise> Mend(List<PlannedExercise> exercises)
    {
        var mended = pool.Brief.IsCardioOnly ? WithoutStrength(exercises) : WithAllMovements(exercises);
        Borrow(mended, ExerciseRole.Warmup, "Added a warm-up.");
        Borrow(mended, ExerciseRole.Cooldown, "Added a cool-down.");
        List<PlannedExercise> ordered = [.. mended.OrderBy(planned => Place(planned.Role)).ThenBy(Rank)];
        if (!ordered.SequenceEqual(mended))
        {
            changes.Add("Put large movements before small ones.");
        }

        return ordered;
    }

    private List<PlannedExercise> WithoutStrength(List<PlannedExercise> exercises)
    {
        var left = exercises.RemoveAll(planned =>
            planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown)
            && PatternOf(planned) is not (MovementPattern.Cardio or MovementPattern.Mobility));
        if (left > 0)
        {
            changes.Add("Left out what is neither cardio nor mobility.");
        }

        return exercises;
    }

    private List<PlannedExercise> WithAllMovements(List<PlannedExercise> exercises)
    {
        foreach (var planned in reference.Exercises.Where(IsStrength))
        {
            if (MovementOf(planned) is { } movement
                && !exercises.Exists(other => IsStrength(other) && MovementOf(other) == movement)
                && !exercises.Exists(other => other.Slug == planned.Slug))
            {
                exercises.Add(planned);
                changes.Add($"Added {pool.Catalogue.Get(planned.Slug).Name}: a {BalancedMovementMeaning.Name(movement)} was missing.");
            }
        }

        return exercises;
    }

    private void Borrow(List<PlannedExercise> exercises, ExerciseRole role, string change)
    {
        if (exercises.Exists(planned => planned.Role == role))
        {
            return;
        }

        // Ramp sets belong to a lift that may not be here.
        exercises.AddRange(reference.Exercises.Where(planned => planned.Role == role && PatternOf(planned) is MovementPattern.Cardio or MovementPattern.Mobility));
        changes.Add(change);
    }

    private static bool IsStrength(PlannedExercise planned) => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory;

    /// <summary>The part of a workout that a role belongs to, in the order they are done.</summary>
    public static int Place(ExerciseRole role) => role switch
    {
        ExerciseRole.Warmup => 0,
        ExerciseRole.Main or ExerciseRole.Accessory => 1,
        ExerciseRole.Cardio => 2,
        ExerciseRole.Mobility => 3,
        _ => 4,
    };

    private int Rank(PlannedExercise planned) => IsStrength(planned) ? DoseChecks.Rank(PatternOf(planned)) : 0;

    private MovementPattern PatternOf(PlannedExercise planned) => pool.Catalogue.Get(planned.Slug).Pattern;

    private BalancedMovement? MovementOf(PlannedExercise planned) => BalancedMovementMeaning.Of(PatternOf(planned));
}
