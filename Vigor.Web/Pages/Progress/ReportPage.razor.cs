using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Records;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Progress;

/// <summary>Progress on one or two sheets of paper, for oneself, a trainer or a doctor.</summary>
public sealed partial class ReportPage(
    ProgressService progress,
    LiftService lifts,
    InsightService insights,
    BodyWeightService bodyWeights,
    CurrentActor currentActor,
    IJSRuntime script,
    ILogger<ReportPage> logger)
{
    private const int MostPeriods = 13, MostRecords = 12;

    private ProgressView? view;
    private IReadOnlyList<ExerciseBests> records = [];
    private Failure? failure;

    /// <summary>Key of the time shown.</summary>
    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeKey { get; set; }

    /// <summary>Slug of the exercise whose line is shown.</summary>
    [SupplyParameterFromQuery(Name = "exercise")]
    public string? Exercise { get; set; }

    private ChartRange Range => ChartRangeMeaning.Parse(RangeKey);

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        failure = null;
        try
        {
            var actor = await currentActor.GetAsync();
            var report = await progress.GetAsync(actor, Range);
            records = await progress.BestsAsync(actor, Exercise);
            view = new(
                Exercise,
                report,
                [],
                await lifts.TrendsAsync(actor, Exercise is null ? report.MostTrained : [Exercise], Range),
                await insights.ListAsync(actor),
                await bodyWeights.ListAsync(actor, Range.FirstDay(report.Today)));
        }
        catch (Exception exception)
        {
            failure = Failure.From(exception, logger);
        }
    }

    private async Task PrintAsync() => await script.InvokeVoidAsync("print");

    private static string Long(DateOnly day) => InWords.DayOfYear(day);
}
