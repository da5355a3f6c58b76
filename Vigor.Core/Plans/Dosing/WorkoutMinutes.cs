using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Dosing;

/// <summary>
/// How long a workout takes, computed by Vigor and never taken from a writer:
/// sets × (20 s to set up + 4 s a rep + rest) + the sets that lead up to a lift + the change to each exercise + warm-up + cool-down.
/// Timed sets take their seconds; what is done a side at a time takes twice the work; neighbours that alternate rest once a round.
/// Set-up and tempo are a faster reading of Liftosaur's 20 s + 7 s a rep.
/// </summary>
public static class WorkoutMinutes
{
    /// <summary>Seconds to get ready for a set.</summary>
    public const int SetupSeconds = 20;

    /// <summary>Seconds a rep takes.</summary>
    public const int SecondsPerRep = 4;

    /// <summary>Seconds to walk to an exercise; longer where plates or a machine must be arranged.</summary>
    public const int ChangeoverSeconds = 30, ArrangingSeconds = 60;

    /// <summary>Seconds to change between the movements of a warm-up, a cool-down or a mobility block, which need no arranging.</summary>
    public const int EasyChangeoverSeconds = 10;

    // Rest after a set on the way to the working weight.
    private const int RampRest = 45, HeavyRampRest = 60, HeavyPercent = 80;

    /// <summary>Whole minutes of a workout.</summary>
    public static int Of(Workout workout, ExerciseCatalogue catalogue) => (int)Math.Round(Seconds(workout, catalogue) / 60);

    /// <summary>Seconds of a workout. Exercises that are not in the catalogue count as done with both sides at once and nothing to arrange.</summary>
    public static double Seconds(Workout workout, ExerciseCatalogue catalogue) => Seconds(workout.Exercises, catalogue);

    internal static double Seconds(IReadOnlyList<PlannedExercise> exercises, ExerciseCatalogue catalogue)
    {
        var total = 0.0;
        for (var index = 0; index < exercises.Count; index++)
        {
            var planned = exercises[index];
            total += Seconds(planned, catalogue.Find(planned.Slug));
            if (planned.Superset is { } group && index > 0 && exercises[index - 1].Superset == group)
            {
                // The one before has rested for both.
                total -= Math.Min(planned.Sets, exercises[index - 1].Sets) * Math.Min(planned.RestSeconds, exercises[index - 1].RestSeconds);
            }
        }

        return total;
    }

    /// <summary>Seconds of one exercise done by itself.</summary>
    internal static double Seconds(PlannedExercise planned, Exercise? exercise)
    {
        var perSide = exercise?.PerSide == true;
        var work = Work(planned, perSide);
        if (IsEasy(planned.Role))
        {
            return (planned.Sets * work) + EasyChangeoverSeconds;
        }

        return IsIntervals(planned)
            ? Changeover(exercise) + SetupSeconds + (planned.Sets * (work + planned.RestSeconds))
            : Changeover(exercise) + Ramp(planned.Ramp, perSide) + (planned.Sets * (SetupSeconds + work + planned.RestSeconds));
    }

    /// <summary>Whether it is cardio in rounds of work and recovery.</summary>
    public static bool IsIntervals(PlannedExercise planned) => planned is { Role: ExerciseRole.Cardio, Sets: > 1, Seconds: not null };

    /// <summary>Seconds that the sets leading up to a lift take.</summary>
    internal static double Ramp(IReadOnlyList<RampSet>? ramp, bool perSide)
    {
        var total = 0.0;
        foreach (var set in ramp ?? [])
        {
            total += SetupSeconds + (set.Reps * SecondsPerRep * (perSide ? 2 : 1)) + (set.Percent > HeavyPercent ? HeavyRampRest : RampRest);
        }

        return total;
    }

    internal static int Changeover(Exercise? exercise) => exercise is not null && ExerciseNature.IsArranged(exercise) ? ArrangingSeconds : ChangeoverSeconds;

    internal static bool IsEasy(ExerciseRole role) => role is ExerciseRole.Warmup or ExerciseRole.Cooldown or ExerciseRole.Mobility;

    private static double Work(PlannedExercise planned, bool perSide)
    {
        var once = planned.Seconds ?? SecondsPerRep * (planned.Reps is { } reps ? (reps.Min + reps.Max) / 2.0 : 0);
        return perSide ? 2 * once : once;
    }
}
