using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Repairing;

namespace Vigor.Core.Plans.Writing;

/// <summary>
/// What every workout passes before it is shown, whoever wrote it: check, mend what fails, check again, and where that is not
/// enough, put the rules planner's workout in its place.
/// </summary>
public sealed class PlanReview(ExerciseCatalogue catalogue, PlanChecker checker, RulesPlanner planner)
{
    /// <summary>A workout that may be shown, with its report and the changes in words.</summary>
    public ReviewedWorkout Review(PlanBrief brief, Workout workout)
    {
        var report = checker.Check(brief, workout);
        if (IsGood(report) && PlanLimits.Hold(workout))
        {
            return new(workout, report, Replaced: false);
        }

        // What the rules planner says about its own ways holds for no other writer.
        var reference = planner.Write(brief with { Wish = null });
        var repair = new PlanRepair(new ExercisePool(catalogue, brief), reference);
        var mended = repair.Mend(workout);
        report = checker.Check(brief, mended) with { Changes = repair.Changes };
        if (IsGood(report) && PlanLimits.Hold(mended))
        {
            return new(mended, report, Replaced: false);
        }

        reference = planner.Write(brief);
        return new(
            reference,
            checker.Check(brief, reference) with { Changes = ["The first draft could not be made to fit you, so Vigor's own planner wrote this one."] },
            Replaced: true);
    }

    /// <summary>What keeps a plan from being good, in words; nothing when it is.</summary>
    public static IReadOnlyList<string> Violations(PlanReport report) => IsGood(report)
        ? []
        : [.. report.Caps, .. report.Checks.Where(check => check.Points < check.Weight).OrderByDescending(check => check.Weight - check.Points).Select(check => $"{check.Name}: {check.Finding}")];

    private static bool IsGood(PlanReport report) => report.Caps.Count == 0 && report.Score >= PlanChecker.Good;
}
