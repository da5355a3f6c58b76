using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Editing;

/// <summary>
/// Plans list the sets that lead up to a lift as an exercise of the warm-up under the lift's name. Who trains does them as the first
/// sets of the lift, with weights that follow from the first working weight.
/// </summary>
public static class RampFolding
{
    /// <summary>A workout whose lifts have their leading sets themselves.</summary>
    public static Workout Fold(Workout workout)
    {
        var lifts = workout.Exercises.Where(planned => planned is { Role: ExerciseRole.Main or ExerciseRole.Accessory, Reps: not null }).ToList();
        var ramps = workout.Exercises.Where(planned => lifts.Exists(lift => PlanSwaps.IsRampOf(planned, lift))).ToList();
        if (ramps.Count == 0)
        {
            return workout;
        }

        return workout with { Exercises = [.. workout.Exercises.Except(ramps).Select(planned => lifts.Contains(planned) ? Led(planned, ramps) : planned)] };
    }

    private static PlannedExercise Led(PlannedExercise lift, List<PlannedExercise> ramps) =>
        ramps.Find(ramp => ramp.Slug == lift.Slug) is { } ramp ? lift with { Ramp = UsualRamp.First(ramp.Sets) } : lift;

    /// <summary>The same as plans list it.</summary>
    public static Workout Unfold(Workout workout)
    {
        var warmUp = workout.Exercises.TakeWhile(planned => planned.Role == ExerciseRole.Warmup).Count();
        var ramps = workout.Exercises.Where(planned => planned.RampSets > 0).Select(planned => EasyMovements.Ramp(planned) with { Sets = planned.RampSets });
        return workout with
        {
            Exercises = [.. workout.Exercises.Take(warmUp), .. ramps, .. workout.Exercises.Skip(warmUp).Select(planned => planned.RampSets > 0 ? planned with { Ramp = null } : planned)],
        };
    }
}
