using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// Writes programmes by rule: no network, no cost, the same programme for the same brief and seed. The week writer decides
/// exercises and the best week there is time for; the block leads up to it, wave by wave, with recovery weeks between.
/// </summary>
public sealed class ProgrammePlanner(ExerciseCatalogue catalogue, PlanChecker checker)
{
    /// <summary>The weeks of a programme.</summary>
    /// <param name="brief">What is asked for; its days are the sessions of each week.</param>
    /// <param name="weeks">4 to 12.</param>
    /// <param name="recentWeeklySets">Mean weekly working sets of the last four weeks, when they are known; the first week has at most 1.2 times as many.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 4 or more than 12 weeks.</exception>
    public IReadOnlyList<WrittenWeek> Write(PlanBrief brief, int weeks, double? recentWeeklySets = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, ProgrammeLimits.MinWeeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, ProgrammeLimits.MaxWeeks);
        var shape = BlockShape.Of(brief.Level, weeks);
        var drafts = brief.IsCardioOnly
            ? new CardioBlock(catalogue, brief).Write(shape)
            : new StrengthBlock(catalogue, brief).Write(shape, recentWeeklySets);
        var figures = new WeekFigures(catalogue, brief);
        var written = new List<WrittenWeek>(drafts.Count);
        ProgrammeWeek? loading = null;
        foreach (var draft in drafts)
        {
            var report = checker.Check(draft.Brief, draft.Workouts);
            var week = figures.Of(draft, report.Score);
            week = week with { Purpose = ProgrammeWords.Purpose(brief, draft.Week, week, loading, recentWeeklySets) };
            loading = week.Phase == WeekPhase.Loading ? week : loading;
            written.Add(new(week, draft.Brief, [.. draft.Workouts.Select(workout => Explained(brief, shape, week, workout))], report));
        }

        return written;
    }

    private static Workout Explained(PlanBrief brief, IReadOnlyList<BlockWeek> shape, ProgrammeWeek week, Workout workout) => workout with
    {
        Progression = ProgrammeWords.Progression(week, workout.Progression),
        BackOff = ProgrammeWords.BackOff(brief, shape, week),
        Notes = [$"Week {week.Number} of {shape.Count}. {week.Purpose}", .. workout.Notes],
    };
}
