using Vigor.Core;
using Vigor.Core.Training.Charts;
using Vigor.Web.Components.Charts;

namespace Vigor.Web.Pages.Progress;

/// <summary>Weeks of training in words. A mean begins with the first training: nobody rested before they began.</summary>
internal static class ProgressText
{
    /// <summary>Weeks of each of the two times that are compared.</summary>
    public const int Compared = 4;

    /// <summary>Training days a week.</summary>
    public static string Days(ProgressReport report) => Over(report) is { Count: > 0 } over
        ? $"{InWords.Count(Math.Round(Mean(over, period => period.Days), 1), "day")} a week on average since {Since(report, over)}; your goal is {report.Goal}."
        : $"{InWords.Count(report.Periods[^1].Days, "day")} this week so far; your goal is {report.Goal}.";

    /// <summary>Minutes of training a week.</summary>
    public static string Minutes(ProgressReport report) => Over(report) is { Count: > 0 } over
        ? $"{InWords.Minutes((int)Math.Round(Mean(over, period => period.Minutes)))} a week on average since {Since(report, over)}; {InWords.Minutes(report.Periods.Sum(period => period.Minutes))} in all."
        : $"{InWords.Minutes(report.Periods[^1].Minutes)} this week so far.";

    /// <summary>Weight moved a week.</summary>
    public static string Moved(ProgressReport report) => Over(report) is { Count: > 0 } over
        ? $"{ChartText.Moved(Mean(over, period => period.VolumeGrams), report.Units)} a week on average since {Since(report, over)}. Load times reps of all sets but warm-ups; your own weight is not counted."
        : $"{ChartText.Moved(report.Periods[^1].VolumeGrams, report.Units)} this week so far. Load times reps of all sets but warm-ups; your own weight is not counted.";

    /// <summary>The periods that are over, from that of the first training on: on a Tuesday nobody has trained a whole week yet.</summary>
    public static IReadOnlyList<TrainingPeriod> Over(ProgressReport report) =>
        [.. report.Periods.SkipLast(1).Where(period => report.Began is { } began && period.Last >= began)];

    /// <summary>A week's mean over some periods.</summary>
    public static decimal Mean(IReadOnlyList<TrainingPeriod> over, Func<TrainingPeriod, long> figure) =>
        over.Sum(figure) * 7m / (over[^1].Last.DayNumber - over[0].First.DayNumber + 1);

    /// <summary>The last whole weeks and as many before them; the second are absent where somebody had not begun yet.</summary>
    public static (IReadOnlyList<TrainingPeriod> Now, IReadOnlyList<TrainingPeriod>? Before) Halves(ProgressReport report)
    {
        var over = Over(report);
        return ([.. over.TakeLast(Compared)], over.Count >= 2 * Compared ? [.. over.SkipLast(Compared).TakeLast(Compared)] : null);
    }

    private static string Since(ProgressReport report, IReadOnlyList<TrainingPeriod> over) => ChartText.Day(over[0].First, report.Today);
}
