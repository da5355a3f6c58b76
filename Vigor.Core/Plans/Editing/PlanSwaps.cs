using Vigor.Core.Exercises;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Editing;

/// <summary>Finds what can stand in for an exercise of a workout, and puts it there.</summary>
internal static class PlanSwaps
{
    /// <summary>Most suggestions.</summary>
    public const int Most = 4;

    private const int CardioSeconds = 300, EasySeconds = 30;

    /// <summary>Exercises of the same pattern and main muscle that the brief allows and the workout does not have yet: those that are loaded the same way first, the best of them before the others.</summary>
    public static IReadOnlyList<Exercise> Options(ExercisePool pool, Workout workout, int index)
    {
        var exercise = Current(pool, workout, index);
        bool SharesMuscle(Exercise other) => exercise.Primary.Count == 0 || other.Primary.Contains(exercise.Primary[0]);
        var here = workout.Exercises.Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pool.Of(exercise.Pattern)
                .Where(candidate => !here.Contains(candidate.Exercise.Slug) && SharesMuscle(candidate.Exercise))
                .OrderByDescending(candidate => candidate.Exercise.LoadType == exercise.LoadType)
                .ThenByDescending(candidate => candidate.Fit)
                .ThenBy(candidate => candidate.Exercise.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Exercise),
        ];
    }

    /// <summary>The workout with another exercise in a place; its ramp sets follow.</summary>
    /// <exception cref="Refusal">The exercise is in the workout already.</exception>
    public static Workout Apply(ExerciseCatalogue catalogue, PlanBrief brief, Workout workout, int index, Exercise replacement)
    {
        var old = workout.Exercises[index];
        if (workout.Exercises.Any(planned => planned.Slug == replacement.Slug))
        {
            throw Refusal.Invalid("slug", $"{replacement.Name} is in the workout already.");
        }

        return workout with
        {
            Exercises =
            [
                .. workout.Exercises.Select((planned, position) => position switch
                {
                    _ when position == index => Replaced(brief, planned, replacement, catalogue.Find(old.Slug)),
                    _ => planned,
                }),
            ],
        };
    }

    /// <summary>An exercise with the dose it has in a plan for this brief.</summary>
    public static PlannedExercise Fresh(PlanBrief brief, Exercise exercise, ExerciseRole role)
    {
        if (role is ExerciseRole.Main or ExerciseRole.Accessory)
        {
            return SessionAssembly.Planned(brief, Draft(brief, exercise, role, sets: 2));
        }

        var isTimed = exercise.LoadType is LoadType.Timed or LoadType.Distance;
        var seconds = role == ExerciseRole.Cardio ? CardioSeconds : EasySeconds;
        return new()
        {
            Slug = exercise.Slug,
            Role = role,
            Sets = 1,
            Reps = isTimed ? null : new(8, 10),
            Seconds = isTimed ? seconds : null,
            Why = PlanWords.Why(exercise, role),
            Modification = PlanWords.Modification(Suitability.Of(brief, exercise)),
        };
    }

    private static PlannedExercise Replaced(PlanBrief brief, PlannedExercise planned, Exercise replacement, Exercise? old)
    {
        if (planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
        {
            var draft = Draft(brief, replacement, planned.Role, planned.Sets);
            draft.Rest = Math.Clamp(planned.RestSeconds, draft.Dose.MinRest, draft.Dose.MaxRest);
            draft.IsLedUpTo = planned.RampSets > 0;
            return SessionAssembly.Planned(brief, draft) with { Superset = planned.Superset };
        }

        return old?.LoadType == replacement.LoadType
            ? planned with { Slug = replacement.Slug, Modification = PlanWords.Modification(Suitability.Of(brief, replacement)), Why = PlanWords.Why(replacement, planned.Role), TargetLoad = null }
            : Fresh(brief, replacement, planned.Role);
    }

    private static DraftExercise Draft(PlanBrief brief, Exercise exercise, ExerciseRole role, int sets)
    {
        var concern = Suitability.Of(brief, exercise);
        return new(brief, new(exercise, concern, VolumeCounting.Credits(exercise), CandidateFit.Of(brief, exercise, concern)), role, required: true) { Sets = sets };
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
