using Vigor.Core.Exercises;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans;

/// <summary>Finds what can stand in for an exercise of a workout, and puts it there.</summary>
internal static class PlanSwaps
{
    /// <summary>Most suggestions.</summary>
    public const int Most = 4;

    /// <summary>Exercises of the same pattern and main muscle that the brief allows and the workout does not have yet, the best first.</summary>
    public static IReadOnlyList<Exercise> Options(ExercisePool pool, Workout workout, int index)
    {
        var exercise = Current(pool, workout, index);
        var here = workout.Exercises.Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pool.Of(exercise.Pattern)
                .Where(candidate => !here.Contains(candidate.Exercise.Slug) && candidate.Exercise.Primary.Contains(exercise.Primary[0]))
                .OrderByDescending(candidate => candidate.Fit)
                .ThenBy(candidate => candidate.Exercise.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Exercise),
        ];
    }

    /// <summary>The workout with another exercise in a place; its ramp sets follow.</summary>
    /// <exception cref="Refusal">The exercise is not known, not allowed for this person, or in the workout already.</exception>
    public static Workout Apply(ExercisePool pool, Workout workout, int index, string slug)
    {
        var exercise = Current(pool, workout, index);
        var old = workout.Exercises[index];
        if (pool.Catalogue.Find(slug) is not { } replacement
            || replacement.Pattern != exercise.Pattern
            || pool.Find(replacement) is not { } candidate
            || workout.Exercises.Any(planned => planned.Slug == slug))
        {
            throw Refusal.Invalid("slug", "This exercise cannot stand in here. Choose one of the suggestions.");
        }

        return workout with
        {
            Exercises =
            [
                .. workout.Exercises.Select((planned, position) => position == index
                    ? Replaced(pool.Brief, planned, candidate)
                    : IsRampOf(planned, old) ? RampOf(planned, candidate) : planned),
            ],
        };
    }

    private static bool IsRampOf(PlannedExercise planned, PlannedExercise lift) =>
        planned.Role == ExerciseRole.Warmup && lift.Role != ExerciseRole.Warmup && planned.Slug == lift.Slug;

    private static PlannedExercise RampOf(PlannedExercise ramp, Candidate candidate) =>
        ramp with { Slug = candidate.Exercise.Slug, Modification = PlanWords.Modification(candidate.Concern) };

    private static PlannedExercise Replaced(PlanBrief brief, PlannedExercise planned, Candidate candidate)
    {
        if (planned.Role is not (ExerciseRole.Main or ExerciseRole.Accessory))
        {
            return planned with { Slug = candidate.Exercise.Slug, Modification = PlanWords.Modification(candidate.Concern), TargetLoad = null };
        }

        var draft = new DraftExercise(brief, candidate, planned.Role, required: true) { Sets = planned.Sets };
        draft.Rest = Math.Clamp(planned.RestSeconds, draft.Dose.MinRest, draft.Dose.MaxRest);
        return SessionAssembly.Planned(brief, draft);
    }

    private static Exercise Current(ExercisePool pool, Workout workout, int index)
    {
        if (index < 0 || index >= workout.Exercises.Count || pool.Catalogue.Find(workout.Exercises[index].Slug) is not { } exercise)
        {
            throw Refusal.Invalid("index", "This place in the workout does not exist any more.");
        }

        return exercise;
    }
}
