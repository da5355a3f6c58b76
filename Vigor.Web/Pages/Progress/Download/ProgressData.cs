using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Charts;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Progress.Download;

/// <summary>The figures of each chart as a table to take along. The same services, ranges and rules as the page.</summary>
internal sealed class ProgressData(ProgressService progress, LiftService lifts, BodyWeightService bodyWeights, BodyMeasureService bodyMeasures)
{
    public const string Weeks = "weeks";
    public const string Muscles = "muscles";
    public const string Lifts = "lifts";
    public const string Days = "days";
    public const string Balance = "balance";
    public const string Activity = "activity";
    public const string Weight = "weight";
    public const string Records = "records";
    public const string Measures = "measures";

    /// <summary>The table of a chart.</summary>
    /// <exception cref="Refusal">There is no chart of this name.</exception>
    public Task<CsvTable> ReadAsync(Actor actor, string chart, ChartRange range, string? exercise, CancellationToken cancellationToken) => chart switch
    {
        Weeks => OfReportAsync(actor, range, AddWeeks, cancellationToken),
        Muscles => OfReportAsync(actor, range, AddMuscles, cancellationToken),
        Days => OfReportAsync(actor, range, AddDays, cancellationToken),
        Balance => OfReportAsync(actor, range, AddBalance, cancellationToken),
        Activity => OfReportAsync(actor, range, AddActivity, cancellationToken),
        Lifts => LiftsAsync(actor, range, exercise, cancellationToken),
        Weight => WeightAsync(actor, range, cancellationToken),
        Measures => MeasuresAsync(actor, range, cancellationToken),
        Records => RecordsAsync(actor, exercise, cancellationToken),
        _ => throw Refusal.NotFound("chart"),
    };

    private async Task<CsvTable> OfReportAsync(Actor actor, ChartRange range, Func<ProgressReport, CsvTable> table, CancellationToken cancellationToken) =>
        table(await progress.GetAsync(actor, range, cancellationToken));

    private static CsvTable AddWeeks(ProgressReport report)
    {
        var table = new CsvTable("From", "To", "Workouts", "Training days", "Minutes", "Weight moved", "Unit");
        foreach (var period in report.Periods)
        {
            table.Add(period.First, period.Last, period.Sessions, period.Days, period.Minutes, report.Units.Moved(period.VolumeGrams), report.Units.LoadSymbol);
        }

        return table;
    }

    private static CsvTable AddMuscles(ProgressReport report)
    {
        var table = new CsvTable("Muscle", "Sets a week", "Sets this week", "Band from", "Band to");
        foreach (var group in report.Volume.Groups)
        {
            table.Add(Names.Of(group.Group), group.Mean, group.ThisWeek, group.Low, group.High);
        }

        return table;
    }

    private static CsvTable AddDays(ProgressReport report)
    {
        var table = new CsvTable("Day", "Workouts", "Minutes");
        foreach (var day in report.Year)
        {
            table.Add(day.Day, day.Sessions, day.Minutes);
        }

        return table;
    }

    private static CsvTable AddBalance(ProgressReport report)
    {
        var table = new CsvTable("Movements", "Sets");
        table.Add("Push", report.Balance.Push);
        table.Add("Pull", report.Balance.Pull);
        table.Add("Upper body", report.Balance.Upper);
        table.Add("Lower body", report.Balance.Lower);
        return table;
    }

    private static CsvTable AddActivity(ProgressReport report)
    {
        var table = new CsvTable("Week from", "Minutes", "Vigorous minutes", "Credited minutes", "Strength days");
        var activity = report.Activity;
        table.Add(report.WeekStart.FirstOf(report.Today), activity.Minutes, activity.VigorousMinutes, activity.CreditedMinutes, activity.StrengthDays);
        return table;
    }

    private async Task<CsvTable> LiftsAsync(Actor actor, ChartRange range, string? exercise, CancellationToken cancellationToken)
    {
        var report = await progress.GetAsync(actor, range, cancellationToken);
        var table = new CsvTable("Exercise", "Day", "Measure", "Value", "Unit", "Record");
        foreach (var lift in await lifts.TrendsAsync(actor, exercise is null ? report.MostTrained : [exercise], range, cancellationToken))
        {
            var isLoad = lift.Measure is TrendMeasure.EstimatedMax or TrendMeasure.Load;
            var unit = lift.Measure switch
            {
                TrendMeasure.EstimatedMax or TrendMeasure.Load => report.Units.LoadSymbol,
                TrendMeasure.Reps => "reps",
                _ => "s",
            };
            foreach (var point in lift.Points)
            {
                decimal value = isLoad ? report.Units.Amount(new Load(point.Value)) : point.Value;
                table.Add(lift.Name, point.Day, ChartText.Of(lift), value, unit, point.IsRecord ? "yes" : "no");
            }
        }

        return table;
    }

    private async Task<CsvTable> WeightAsync(Actor actor, ChartRange range, CancellationToken cancellationToken)
    {
        var report = await progress.GetAsync(actor, range, cancellationToken);
        var weights = await bodyWeights.ListAsync(actor, range.FirstDay(report.Today, report.WeekStart), cancellationToken);
        var table = new CsvTable("Day", "Body weight", "Seven-day mean", "Unit");
        foreach (var (weight, mean) in weights.Zip(BodyWeightMean.Of(weights)))
        {
            table.Add(weight.Day, report.Units.Amount(new Load(weight.Grams)), report.Units.Amount(new Load(mean.Grams)), report.Units.LoadSymbol);
        }

        return table;
    }

    private async Task<CsvTable> MeasuresAsync(Actor actor, ChartRange range, CancellationToken cancellationToken)
    {
        var report = await progress.GetAsync(actor, range, cancellationToken);
        var table = new CsvTable("Day", "Measure", "Value", "Unit");
        foreach (var measure in await bodyMeasures.ListAsync(actor, range.FirstDay(report.Today, report.WeekStart), cancellationToken))
        {
            table.Add(measure.Day, Names.Of(measure.Part), report.Units.Length(measure.Millimetres), report.Units.LengthSymbol);
        }

        return table;
    }

    private async Task<CsvTable> RecordsAsync(Actor actor, string? exercise, CancellationToken cancellationToken)
    {
        var units = (await progress.GetAsync(actor, ChartRange.FourWeeks, cancellationToken)).Units;
        var table = new CsvTable("Exercise", "Record", "Kind", "Day");
        foreach (var bests in await progress.BestsAsync(actor, exercise, cancellationToken))
        {
            foreach (var (figure, what, best) in RecordText.Of(bests, units))
            {
                table.Add(bests.Name, figure, what, best.Day);
            }
        }

        return table;
    }
}
