using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Repairing;

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
        if (IsAcceptable(report))
        {
            return new(workout, report, Replaced: false);
        }

        var reference = planner.Write(brief);
        var repair = new PlanRepair(new ExercisePool(catalogue, brief), reference);
        var mended = repair.Mend(workout);
        report = checker.Check(brief, mended) with { Changes = repair.Changes };
        if (IsAcceptable(report))
        {
            return new(mended, report, Replaced: false);
        }

        return new(
            reference,
            checker.Check(brief, reference) with { Changes = ["The first draft could not be made to fit you, so Vigor's own planner wrote this one."] },
            Replaced: true);
    }

    private static bool IsAcceptable(PlanReport report) => report.Caps.Count == 0 && report.Score >= PlanChecker.Acceptable;
}
