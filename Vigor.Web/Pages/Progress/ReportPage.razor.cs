using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Records;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Charts;

namespace Vigor.Web.Pages.Progress;

/// <summary>Progress on one or two sheets of paper, for oneself, a trainer or a doctor.</summary>
public sealed partial class ReportPage(
    ProgressService progress,
    LiftService lifts,
    InsightService insights,
    BodyWeightService bodyWeights,
    BodyMeasureService bodyMeasures,
    IJSRuntime script)
{
    private const int MostPeriods = 13, MostRecords = 12;

    /// <summary>Key of the time shown.</summary>
    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeKey { get; set; }

    /// <summary>Slug of the exercise whose line is shown.</summary>
    [SupplyParameterFromQuery(Name = "exercise")]
    public string? Exercise { get; set; }

    private ChartRange Range => ChartRangeMeaning.Parse(RangeKey);

    protected override string Question => $"{Range} {Exercise}";

    // As for the page of the charts: too large to travel twice.
    protected override bool IsPrerendered => false;

    protected override async Task<ReportSheet> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (range, exercise) = (Range, Exercise);
        var report = await progress.GetAsync(actor, range, cancellationToken);
        var view = new ProgressView(ProgressTab.Overview, report)
        {
            Lifts = await lifts.TrendsAsync(actor, exercise is null ? report.MostTrained : [exercise], range, cancellationToken),
            Insights = await insights.ListAsync(actor, cancellationToken),
            Weights = await bodyWeights.ListAsync(actor, range.FirstDay(report.Today, report.WeekStart), cancellationToken),
            Measures = await bodyMeasures.ListAsync(actor, range.FirstDay(report.Today, report.WeekStart), cancellationToken),
        };
        return new(view, await progress.BestsAsync(actor, exercise, cancellationToken));
    }

    private async Task PrintAsync() => await script.InvokeVoidAsync("print");

    private static string Measured(BodyMeasure measure, ProgressReport report) =>
        $"{report.Units.LengthText(measure.Millimetres)}, {ChartText.Day(measure.Day, report.Today)}";

    private static string Long(DateOnly day) => InWords.DayOfYear(day);

    /// <summary>What is printed: the charts' figures, and records, the newest first.</summary>
    public sealed record ReportSheet(ProgressView View, IReadOnlyList<ExerciseBests> Records);
}
