using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Dosing;

/// <summary>
/// How long a workout takes, computed by Vigor and never taken from a writer:
/// sets × (20 s to set up + 4 s a rep + rest) + 45 s to change to each exercise + warm-up + cool-down.
/// Timed sets take their seconds; what is done a side at a time takes twice the work.
/// Set-up and tempo are a faster reading of Liftosaur's 20 s + 7 s a rep.
/// </summary>
public static class WorkoutMinutes
{
    /// <summary>Seconds to get ready for a set.</summary>
    public const int SetupSeconds = 20;

    /// <summary>Seconds a rep takes.</summary>
    public const int SecondsPerRep = 4;

    /// <summary>Seconds to walk to an exercise and arrange it.</summary>
    public const int ChangeoverSeconds = 45;

    /// <summary>Seconds to change between the movements of a warm-up, a cool-down or a mobility block, which need no arranging.</summary>
    public const int EasyChangeoverSeconds = 10;

    /// <summary>Whole minutes of a workout.</summary>
    public static int Of(Workout workout, ExerciseCatalogue catalogue) => (int)Math.Round(Seconds(workout, catalogue) / 60);

    /// <summary>Seconds of a workout. Exercises that are not in the catalogue count as done with both sides at once.</summary>
    public static double Seconds(Workout workout, ExerciseCatalogue catalogue) =>
        workout.Exercises.Sum(planned => Seconds(planned, catalogue.Find(planned.Slug)));

    internal static double Seconds(PlannedExercise planned, Exercise? exercise)
    {
        var work = Work(planned, exercise?.PerSide == true);
        return IsEasy(planned.Role)
            ? (planned.Sets * work) + EasyChangeoverSeconds
            : (planned.Sets * (SetupSeconds + work + planned.RestSeconds)) + ChangeoverSeconds;
    }

    internal static bool IsEasy(ExerciseRole role) => role is ExerciseRole.Warmup or ExerciseRole.Cooldown or ExerciseRole.Mobility;

    private static double Work(PlannedExercise planned, bool perSide)
    {
        var once = planned.Seconds ?? SecondsPerRep * (planned.Reps is { } reps ? (reps.Min + reps.Max) / 2.0 : 0);
        return perSide ? 2 * once : once;
    }
}
