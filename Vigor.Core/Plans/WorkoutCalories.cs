using Vigor.Core.Exercises;

namespace Vigor.Core.Plans;

/// <summary>
/// Net energy of a workout beyond rest: (MET − 1) × kg × hours, rounded to 10 kcal, good to about ±20 %.
/// The whole session counts once, with one code of the 2024 Adult Compendium, never exercise by exercise.
/// </summary>
public static class WorkoutCalories
{
    /// <summary>Net kilocalories; null when the body weight is not known.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="brief">Body weight, intensity and goals.</param>
    /// <param name="catalogue">Where the exercises are looked up.</param>
    public static int? Net(Workout workout, PlanBrief brief, ExerciseCatalogue catalogue)
    {
        if (brief.BodyWeightGrams is not { } grams)
        {
            return null;
        }

        var hours = WorkoutMinutes.Seconds(workout, catalogue) / 3600;
        var net = (Compendium.Met(Code(workout, brief, catalogue)) - 1) * grams / 1000 * hours;
        return (int)(Math.Round(net / 10) * 10);
    }

    /// <summary>The Compendium code of the session as a whole.</summary>
    internal static string Code(Workout workout, PlanBrief brief, ExerciseCatalogue catalogue)
    {
        var working = workout.Exercises.Where(planned => planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown)).ToList();
        var longest = working
            .OrderByDescending(planned => WorkoutMinutes.Seconds(planned, catalogue.Find(planned.Slug)))
            .FirstOrDefault();
        if (brief.IsCardioOnly && longest is not null && catalogue.Find(longest.Slug) is { } main)
        {
            return main.MetCode;
        }

        if (brief.Intensity == Intensity.Light)
        {
            return "02024";
        }

        // 02056 bodyweight in general, 02050 vigorous lifting, 02054 mixed lifting of 8 to 15 reps.
        return working.TrueForAll(planned => catalogue.Find(planned.Slug)?.LoadType != LoadType.External) ? "02056"
            : brief is { Intensity: Intensity.Intense, IsGentle: false } && brief.LeadGoal is People.FitnessGoal.Strength or People.FitnessGoal.MuscleGain ? "02050"
            : "02054";
    }
}
