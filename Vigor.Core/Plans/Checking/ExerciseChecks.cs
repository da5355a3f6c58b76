
namespace Vigor.Core.Plans.Checking;

/// <summary>Whether the exercises may be done at all: known, possible with the kit, safe, not too hard.</summary>
internal static class ExerciseChecks
{
    public static PlanCheck Known(CheckedWeek week)
    {
        var unknown = week.Exercises.Where(item => item.Exercise is null).Select(item => item.Name);
        return Scorecard.Of("Known exercises", 4, week.Share(item => item.Exercise is not null), unknown.Any()
            ? $"Not in the library: {Scorecard.Names(unknown)}."
            : "Every exercise is in the library.");
    }

    public static PlanCheck Equipment(CheckedWeek week)
    {
        var missing = week.Exercises.Where(item => !CanBeDone(item, week.Brief)).Select(item => item.Name);
        return Scorecard.Of("Equipment you have", 7, week.Share(item => CanBeDone(item, week.Brief)), missing.Any()
            ? $"Needs something you do not have: {Scorecard.Names(missing)}."
            : "Everything needed is at hand.");
    }

    public static PlanCheck ContraindicationTable(CheckedWeek week)
    {
        var hits = week.Exercises.Where(item => item.IsHit).Select(item => item.Name).ToList();
        var finding = (hits.Count, week.Brief.Limitations.Count) switch
        {
            ( > 0, _) => $"Does not go with your limitations: {Scorecard.Names(hits)}.",
            (_, > 0) => "Nothing goes against your limitations.",
            _ => "No limitations to respect.",
        };
        return Scorecard.Of("Limitations respected", 11, 1 - (hits.Count / 3.0), finding);
    }

    public static PlanCheck Level(CheckedWeek week)
    {
        var hard = week.Exercises.Where(item => item.Exercise?.Level > week.Brief.Level).Select(item => item.Name).ToList();
        var easy = week.Exercises.Where(week.IsTrivial).Select(item => item.Name).ToList();
        var share = 1 - (3 * week.Share(item => item.Exercise?.Level > week.Brief.Level || week.IsTrivial(item)));
        var finding = (hard.Count, easy.Count) switch
        {
            ( > 0, _) => $"Asks for more training than you have: {Scorecard.Names(hard)}.",
            (_, > 0) => $"Far too easy for you: {Scorecard.Names(easy)}.",
            _ => "Nothing asks for more training than you have, and nothing wastes what you have.",
        };
        return Scorecard.Of("Skill level", 4, share, finding);
    }

    public static bool CanBeDone(CheckedExercise item, PlanBrief brief) => item.Exercise?.CanBeDoneWith(brief.Equipment) != false;
}
