using Vigor.Core.Exercises;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Tests.Training.Insights;

/// <summary>Pictures of a log for the rules, as of Wednesday 6 May 2026.</summary>
internal static class SampleLog
{
    public static readonly DateOnly Today = new(2026, 5, 6);

    public static readonly DateOnly Monday = new(2026, 5, 4);

    public static LogPicture Empty { get; } = new() { Today = Today, Level = FitnessLevel.Intermediate };

    /// <summary>A lift with one estimate each third day, the last one yesterday.</summary>
    public static LiftTrend Lift(string name, params int[] kilograms) => LiftUntil(Today.AddDays(-1), name, kilograms);

    public static LiftTrend LiftUntil(DateOnly last, string name, params int[] kilograms) => new(
        name.ToLowerInvariant(),
        name,
        TrendMeasure.EstimatedMax,
        [.. kilograms.Select((weight, index) => new LiftPoint(last.AddDays(-3 * (kilograms.Length - 1 - index)), weight * 1000, false))]);

    /// <summary>Full weeks up to the running one, oldest first.</summary>
    public static IReadOnlyList<LoggedWeek> Weeks(params (int Days, int Sets, decimal? Effort)[] weeks) =>
        [.. weeks.Select((week, index) => new LoggedWeek(Monday.AddDays(-7 * (weeks.Length - index)), week.Days, week.Sets, week.Effort))];

    public static IReadOnlyList<InsightKind> Kinds(LogPicture picture) => [.. InsightRules.Apply(picture).Select(insight => insight.Kind)];

    public static Insight? Of(LogPicture picture, InsightKind kind) => InsightRules.Apply(picture).FirstOrDefault(insight => insight.Kind == kind);
}
