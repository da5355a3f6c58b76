using Vigor.Core.Exercises;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Repairing;

/// <summary>Mends exercise by exercise: unknown and doubled ones go, unsuitable ones are swapped, doses are brought into range.</summary>
internal sealed class ExerciseRepair(ExercisePool pool, List<string> changes)
{
    private const int EasySeconds = 30;

    /// <summary>The exercises mended, in their order.</summary>
    public List<PlannedExercise> Mend(IReadOnlyList<PlannedExercise> exercises)
    {
        var mended = new List<PlannedExercise>();
        var working = new HashSet<string>(StringComparer.Ordinal);
        foreach (var planned in exercises)
        {
            if (pool.Catalogue.Find(planned.Slug) is not { } exercise)
            {
                changes.Add($"Left out {planned.Slug}: it is not in the library.");
                continue;
            }

            if ((pool.Find(exercise) ?? Substitute(exercise, working)) is not { } candidate)
            {
                changes.Add($"Left out {exercise.Name}: it does not suit you, and nothing like it does.");
                continue;
            }

            if (!ReferenceEquals(candidate.Exercise, exercise))
            {
                changes.Add($"Swapped {exercise.Name} for {candidate.Exercise.Name}, which suits you.");
            }

            if (planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown) && !working.Add(candidate.Exercise.Slug))
            {
                changes.Add($"Left out {candidate.Exercise.Name}: it was there twice.");
                continue;
            }

            mended.Add(Dosed(planned, candidate));
        }

        return mended;
    }

    private ExerciseCandidate? Substitute(Exercise exercise, HashSet<string> working) => pool.Of(exercise.Pattern)
        .Where(candidate => !working.Contains(candidate.Exercise.Slug))
        .MaxBy(candidate => candidate.Fit + (5 * candidate.Exercise.Primary.Intersect(exercise.Primary).Count()));

    private PlannedExercise Dosed(PlannedExercise planned, ExerciseCandidate candidate)
    {
        var exercise = candidate.Exercise;

        // What was said about one exercise does not hold for the one in its place.
        var isSame = exercise.Slug == planned.Slug;
        var hardest = Prescription.HardestEffort(pool.Brief, candidate.IsCapped);
        var safe = planned with
        {
            Slug = exercise.Slug,
            Sets = Math.Clamp(planned.Sets, 1, PlanLimits.Sets),
            Modification = PlanWords.Modification(candidate.Concern) ?? (isSame ? planned.Modification : null),
            TargetRpe = (planned.TargetRpe, candidate.IsCapped) switch
            {
                ({ } effort, _) => Math.Min(effort, hardest),
                (null, true) => hardest,
                _ => null,
            },
            Why = (isSame ? planned.Why : null) ?? PlanWords.Why(exercise, planned.Role),
        };
        var fitting = planned.Role is ExerciseRole.Main or ExerciseRole.Accessory
            ? ForStrength(safe, candidate)
            : ForTheRest(safe);
        if (fitting.Reps != planned.Reps || fitting.Seconds != planned.Seconds || fitting.RestSeconds != planned.RestSeconds || fitting.Sets != planned.Sets)
        {
            changes.Add($"Brought sets, reps or rest of {exercise.Name} into range.");
        }

        return fitting;
    }

    private PlannedExercise ForStrength(PlannedExercise planned, ExerciseCandidate candidate)
    {
        var draft = new DraftExercise(pool.Brief, candidate, planned.Role, required: true) { Sets = planned.Sets };
        var right = SessionAssembly.Planned(pool.Brief, draft);
        var fits = Prescription.Accepts(pool.Brief, planned, candidate.Exercise, candidate.IsCapped);
        return planned with
        {
            Reps = fits ? planned.Reps : right.Reps,
            Seconds = fits ? planned.Seconds : right.Seconds,
            RestSeconds = Prescription.AcceptsRest(pool.Brief, planned, candidate.Exercise, candidate.IsCapped)
                ? planned.RestSeconds
                : Math.Clamp(planned.RestSeconds, draft.Dose.MinRest, draft.Dose.MaxRest),
        };
    }

    private static PlannedExercise ForTheRest(PlannedExercise planned) => planned with
    {
        Reps = planned.Seconds is null ? planned.Reps : null,
        Seconds = (planned.Seconds, planned.Reps) switch
        {
            ({ } seconds, _) => Math.Clamp(seconds, PlanLimits.ShortestSet, PlanLimits.LongestSet),
            (null, null) => EasySeconds,
            _ => null,
        },
        RestSeconds = planned.RestSeconds <= 0 ? 0 : Math.Clamp(planned.RestSeconds, PlanLimits.ShortestRest, PlanLimits.LongestRest),
    };
}
