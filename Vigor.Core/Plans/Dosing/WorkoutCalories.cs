using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Dosing;

/// <summary>
/// Net energy of a workout beyond rest: (MET − 1) × kg × hours, rounded to 10 kcal, good to about ±20 %.
/// The whole session counts once, with one code of the 2024 Adult Compendium, never exercise by exercise.
/// </summary>
public static class WorkoutCalories
{
    // Codes of the Compendium: bodyweight in general, vigorous lifting, mixed lifting of 8 to 15 reps.
    private const string Bodyweight = "02056", VigorousLifting = "02050", MixedLifting = "02054";

    /// <summary>How hard a workout felt, of 10, from which it is vigorous.</summary>
    private const int HardFrom = 8;

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

        return Net(Code(workout, brief, catalogue), grams, WorkoutMinutes.Seconds(workout, catalogue) / 60);
    }

    /// <summary>Net kilocalories of a workout that was done; null when the body weight is not known or nothing was done.</summary>
    /// <param name="minutes">Minutes it took.</param>
    /// <param name="intensity">How hard it felt, 1 to 10; absent when nobody said.</param>
    /// <param name="bodyWeightGrams">Body weight in grams.</param>
    /// <param name="done">Its exercises, that with the most sets first.</param>
    public static int? NetOfDone(int minutes, int? intensity, int? bodyWeightGrams, IReadOnlyList<Exercise> done)
    {
        if (bodyWeightGrams is not { } grams || minutes <= 0 || done.Count == 0)
        {
            return null;
        }

        return Net(CodeOfDone(intensity, done), grams, minutes);
    }

    private static string CodeOfDone(int? intensity, IReadOnlyList<Exercise> done)
    {
        if (done.All(exercise => exercise.Pattern == MovementPattern.Cardio))
        {
            return done[0].MetCode;
        }

        return OfLifting(done.Any(exercise => exercise.LoadType == LoadType.External), intensity >= HardFrom);
    }

    private static string OfLifting(bool hasLoads, bool isVigorous) => (hasLoads, isVigorous) switch
    {
        (false, _) => Bodyweight,
        (_, true) => VigorousLifting,
        _ => MixedLifting,
    };

    private static int Net(string code, int grams, double minutes) =>
        (int)(Math.Round((Compendium.Met(code) - 1) * grams / 1000 * minutes / 60 / 10) * 10);

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

        return OfLifting(
            working.Exists(planned => catalogue.Find(planned.Slug)?.LoadType == LoadType.External),
            brief is { Intensity: Intensity.Intense, IsGentle: false, LeadGoal: FitnessGoal.Strength or FitnessGoal.MuscleGain });
    }
}
