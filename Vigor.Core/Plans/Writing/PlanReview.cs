using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Repairing;

namespace Vigor.Core.Plans.Writing;

/// <summary>
/// What every workout passes before it is shown, whoever wrote it: check, and where it is not sound, make it anew around what is
/// good in it, by the same rules for doses, order and time that the rules planner's own workouts obey.
/// </summary>
public sealed class PlanReview(ExerciseCatalogue catalogue, PlanChecker checker, RulesPlanner planner)
{
    /// <summary>The score from which another writer's workout is shown as it is.</summary>
    public const int Sound = 93;

    /// <summary>A workout that may be shown, with its report and the changes in words.</summary>
    public ReviewedWorkout Review(PlanBrief brief, Workout workout)
    {
        var draft = workout.WithRampsInTheirLifts();
        var report = checker.Check(brief, draft);
        if (IsSound(report))
        {
            return new(PlanLimits.Hold(draft) ? draft : Held(brief, draft), report, Replaced: false);
        }

        var (made, changes, isNew) = Around(brief, draft);
        return new(made, checker.Check(brief, made) with { Changes = isNew ? ["The first draft could not be made to fit you, so Vigor's own planner wrote this one."] : changes }, isNew);
    }

    private Workout Held(PlanBrief brief, Workout draft) =>
        PlanLimits.Within(draft.Name.Trim().Length is > 0 and <= PlanLimits.Name ? draft : draft with { Name = planner.Write(brief).Name });

    /// <summary>A workout made around what is good in a draft, and the changes in words.</summary>
    /// <returns>The workout, its changes, and whether nothing of the draft is left.</returns>
    public (Workout Workout, IReadOnlyList<string> Changes, bool IsNew) Around(PlanBrief brief, Workout draft)
    {
        // What the rules planner says about its own ways holds for no other writer.
        var own = brief with { Wish = null };
        var wanted = draft.Exercises.Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        var made = planner.Write(own, wanted);
        var differences = new DraftDifferences(new ExercisePool(catalogue, own), draft, made);
        if (differences.IsAll)
        {
            return (planner.Write(brief), [], true);
        }

        var name = draft.Name.Trim();
        var isKept = !differences.IsMuch && name.Length is > 0 and <= PlanLimits.Name;
        return (isKept ? made with { Name = name, Description = draft.Description } : made, differences.InWords(), false);
    }

    /// <summary>What keeps a plan from being sound, in words; nothing when it is.</summary>
    public static IReadOnlyList<string> Violations(PlanReport report) => IsSound(report)
        ? []
        : [.. report.Caps, .. report.Checks.Where(check => check.Points < check.Weight).OrderByDescending(check => check.Weight - check.Points).Select(check => $"{check.Name}: {check.Finding}")];

    private static bool IsSound(PlanReport report) => report.Caps.Count == 0 && report.Score >= Sound;
}
