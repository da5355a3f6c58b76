using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Drafting;

/// <summary>Adds to a draft what is Vigor's to say whoever writes: how to progress, what limitations ask for, what was left out and why.</summary>
internal static class DraftCompletion
{
    /// <summary>The draft as a workout that can be checked.</summary>
    public static Workout ToWorkout(this PlanDraft draft, ExercisePool pool)
    {
        var movements = draft.Exercises
            .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
            .Select(planned => pool.Catalogue.Find(planned.Slug) is { } exercise ? BalancedMovementMeaning.Of(exercise.Pattern) : null)
            .OfType<BalancedMovement>()
            .ToHashSet();
        return new Workout
        {
            Name = draft.Name,
            Description = draft.Description.Length > 0 ? draft.Description : PlanWords.Description(pool.Brief),
            Exercises = [.. draft.Exercises.Select(planned => Completed(planned, pool))],
            Progression = PlanWords.Progression(pool.Brief),
            BackOff = PlanWords.BackOff(pool.Brief),
            Notes = PlanNotes.For(pool, movements, movements, TimeFilled.Nothing),
        }.WithRampsInTheirLifts();
    }

    private static PlannedExercise Completed(PlannedExercise planned, ExercisePool pool)
    {
        if (pool.Catalogue.Find(planned.Slug) is not { } exercise || pool.Find(exercise) is not { } candidate)
        {
            return planned;
        }

        var effort = planned.Role is ExerciseRole.Main or ExerciseRole.Accessory ? planned.TargetRpe ?? Prescription.Effort(pool.Brief, candidate.IsCapped) : (decimal?)null;
        return planned with
        {
            TargetRpe = effort is { } rpe ? Math.Min(rpe, Prescription.HardestEffort(pool.Brief, candidate.IsCapped)) : null,
            Modification = PlanWords.Modification(candidate.Concern),
            Why = planned.Why ?? PlanWords.Why(exercise, planned.Role),
        };
    }
}
