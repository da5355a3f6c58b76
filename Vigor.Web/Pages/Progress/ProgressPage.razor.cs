using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Reading;
using Vigor.Web.Components.Text;
using Vigor.Web.Pages.Progress.Charts;

namespace Vigor.Web.Pages.Progress;

/// <summary>How training goes, as far back as the address says.</summary>
public sealed partial class ProgressPage(
    ProgressService progress,
    LiftService lifts,
    InsightService insights,
    BodyWeightService bodyWeights)
{
    /// <summary>Key of the time shown.</summary>
    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeKey { get; set; }

    /// <summary>Slug of the exercise whose line is shown.</summary>
    [SupplyParameterFromQuery(Name = "exercise")]
    public string? Exercise { get; set; }

    private ChartRange Range => ChartRangeMeaning.Parse(RangeKey);

    protected override string Question => $"{Range} {Exercise}";

    protected override bool StaysMeanwhile => true;

    // What is kept from prerendering travels back in one message of 32 KB, and a year of days is more.
    protected override bool IsPrerendered => false;

    protected override async Task<ProgressView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (range, exercise) = (Range, Exercise);
        var report = await progress.GetAsync(actor, range, cancellationToken);
        return new(
            report,
            await lifts.ListAsync(actor, cancellationToken),
            await lifts.TrendsAsync(actor, exercise is null ? report.MostTrained : [exercise], range, cancellationToken),
            await insights.ListAsync(actor, cancellationToken),
            await bodyWeights.ListAsync(actor, range.FirstDay(report.Today), cancellationToken));
    }

    private string Data(string chart) => Links.ProgressOf($"{Links.ProgressData}/{chart}.csv", Range.Key, Exercise);

    private static string DaysSentence(ProgressReport report) =>
        $"{ChartText.Figure(Average(report, period => period.Days))} days a week on average since {ChartText.Day(report.First, report.Today)}; your goal is {report.Goal}.";

    private static string MinutesSentence(ProgressReport report) =>
        $"{InWords.Minutes((int)Math.Round(Average(report, period => period.Minutes)))} a week on average, {InWords.Minutes(report.Periods.Sum(period => period.Minutes))} in all since {ChartText.Day(report.First, report.Today)}.";

    /// <summary>A week's average over the periods that are over: on a Tuesday nobody has trained a whole week yet.</summary>
    private static decimal Average(ProgressReport report, Func<TrainingPeriod, int> figure)
    {
        List<TrainingPeriod> over = [.. report.Periods.SkipLast(1)];
        return over.Count == 0
            ? report.Periods.Sum(figure)
            : over.Sum(figure) * 7m / (over[^1].Last.DayNumber - over[0].First.DayNumber + 1);
    }
}
