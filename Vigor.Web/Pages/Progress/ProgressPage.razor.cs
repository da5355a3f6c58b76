using Microsoft.AspNetCore.Components;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Services;

namespace Vigor.Web.Pages.Progress;

/// <summary>How training goes: at a glance, and in parts as far back as the address says.</summary>
public sealed partial class ProgressPage(
    ProgressService progress,
    LiftService lifts,
    InsightService insights,
    BodyWeightService bodyWeights,
    BodyMeasureService bodyMeasures)
{
    /// <summary>Name of the part that is shown.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    /// <summary>Key of the time shown.</summary>
    [SupplyParameterFromQuery(Name = "range")]
    public string? RangeKey { get; set; }

    /// <summary>Slug of the exercise whose line is shown.</summary>
    [SupplyParameterFromQuery(Name = "exercise")]
    public string? Exercise { get; set; }

    private ProgressTab Tab => Links.Named<ProgressTab>(TabName) ?? (Exercise is null ? ProgressTab.Overview : ProgressTab.Strength);

    // What is seen at a glance is always of the usual time: its figures are compared with those of another day.
    private ChartRange Range => Tab == ProgressTab.Overview ? ChartRangeMeaning.Usual : ChartRangeMeaning.Parse(RangeKey);

    protected override string Question => $"{Tab} {Range} {Exercise}";

    protected override bool StaysMeanwhile => true;

    protected override async Task<ProgressView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (tab, range, exercise) = (Tab, Range, Exercise);
        var view = new ProgressView(tab, await progress.GetAsync(actor, range, cancellationToken));
        return tab switch
        {
            _ when view.Report.IsEmpty || tab == ProgressTab.Body => view with
            {
                Weights = await bodyWeights.ListAsync(actor, range.FirstDay(view.Report.Today, view.Report.WeekStart), cancellationToken),
                Measures = await bodyMeasures.ListAsync(actor, range.FirstDay(view.Report.Today, view.Report.WeekStart), cancellationToken),
            },
            ProgressTab.Overview => view with
            {
                Lifts = await lifts.TrendsAsync(actor, view.Report.MostTrained, range, cancellationToken),
                Insights = await insights.ListAsync(actor, cancellationToken),
                LateBests = await lifts.LateBestsAsync(actor, cancellationToken),
            },
            ProgressTab.Strength => view with
            {
                Exercises = await lifts.ListAsync(actor, cancellationToken),
                Lifts = await lifts.TrendsAsync(actor, exercise is null ? view.Report.MostTrained : [exercise], range, cancellationToken),
            },
            ProgressTab.Recovery => view with { Recovery = await progress.RecoveryAsync(actor, cancellationToken) },
            _ => view,
        };
    }

    private string Data(string chart) => Links.ProgressOf($"{Links.ProgressData}/{chart}.csv", Range.Key, Exercise);

    private string Address(ProgressTab tab) => Links.ProgressOf(
        Links.Progress,
        RangeKey,
        tab == ProgressTab.Strength ? Exercise : null,
        tab == ProgressTab.Overview ? null : tab.ToString().ToLowerInvariant());
}
