using System.Globalization;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Components.Charts;

/// <summary>Figures, days and places as charts write them.</summary>
internal static class ChartText
{
    /// <summary>A place in a drawing, to a tenth.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A figure, to a tenth from 1 to 10 and whole above.</summary>
    public static string Figure(decimal value) => value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    /// <summary>A figure over a bar: "12.4k" where it would be too wide for it.</summary>
    public static string Short(decimal value) => value < 1000 ? Figure(value) : $"{Figure(value / 1000)}k";

    private const char NoBreak = '\u00A0';

    /// <summary>"4 May" that stays on one line, with the year where the last day has another one.</summary>
    public static string Day(DateOnly day, DateOnly last) =>
        (day.Year == last.Year ? InWords.ShortDay(day) : InWords.ShortDayOfYear(day)).Replace(' ', NoBreak);

    /// <summary>What was moved in many sets, with its unit, on one line.</summary>
    public static string Moved(decimal grams, UnitSystem units) => units.MovedText(grams).Replace(' ', NoBreak);

    /// <summary>"10–20" that stays on one line.</summary>
    public static string Band(GroupVolume group) => $"{Figure(group.Low)}\u2060–\u2060{Figure(group.High)}";

    /// <summary>"May 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A figure of a line with its unit.</summary>
    public static string Of(int value, TrendMeasure measure, UnitSystem units) => measure switch
    {
        TrendMeasure.EstimatedMax => SetText.Estimate(new Load(value), units).Replace(' ', NoBreak),
        TrendMeasure.MaxWithBody => SetText.Estimate(new Load(value), units).Replace(' ', NoBreak),
        TrendMeasure.Load => units.Text(new Load(value)).Replace(' ', NoBreak),
        TrendMeasure.Volume => units.MovedText(value).Replace(' ', NoBreak),
        TrendMeasure.Reps => InWords.Count(value, "rep"),
        _ => SetText.Seconds(value),
    };

    /// <summary>What a line is measured by.</summary>
    public static string Of(TrendMeasure measure) => measure switch
    {
        TrendMeasure.EstimatedMax => "Estimated 1RM",
        TrendMeasure.MaxWithBody => "1RM with body weight",
        TrendMeasure.Load => "Heaviest load",
        TrendMeasure.Volume => "Volume of the day",
        TrendMeasure.Reps => "Most reps",
        _ => "Longest time",
    };

    /// <summary>What a line is measured by, and that the body is not counted where a load hangs on it.</summary>
    public static string Of(LiftTrend lift) => lift.IsAddedLoad ? $"{Of(lift.Measure)}, added" : Of(lift.Measure);

    /// <summary>A body weight with its unit, to a tenth.</summary>
    public static string Weight(int grams, UnitSystem units) => string.Create(CultureInfo.InvariantCulture, $"{units.Amount(new Load(grams)):0.0}{NoBreak}{units.LoadSymbol}");
}
