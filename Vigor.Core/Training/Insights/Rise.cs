using Vigor.Core.Exercises;
using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Insights;

/// <summary>The lift that went up most.</summary>
internal static class Rise
{
    /// <summary>Days a line must span, and points it must have, before its direction means something.</summary>
    public const int LeastDays = 21, LeastPoints = 4;

    /// <summary>Share by which the estimate must have risen; less is within the error of the formulas.</summary>
    public const decimal LeastShare = 0.025m;

    public static IEnumerable<Insight> Find(LogPicture picture)
    {
        var best = picture.Lifts
            .Where(lift => lift.Measure == TrendMeasure.EstimatedMax && lift.Points.Count >= LeastPoints && Days(lift) >= LeastDays)
            .Where(lift => Stall.Of(lift, picture.Today) is null && picture.Today.DayNumber - lift.Points[^1].Day.DayNumber <= Stall.BreakDays)
            .Select(lift => (Lift: lift, From: Mean(lift.Points.Take(2)), To: Mean(lift.Points.TakeLast(2))))
            .Where(rise => rise.To >= rise.From * (1 + LeastShare))
            .OrderByDescending(rise => rise.To / rise.From).ThenBy(rise => rise.Lift.Name, StringComparer.Ordinal)
            .Take(1);
        foreach (var (lift, from, to) in best)
        {
            var units = picture.Units;
            var more = units.EstimateText(new Load((int)(to - from)));
            var weeks = InWords.Count(Math.Round(Days(lift) / 7m), "week");
            yield return new(
                InsightKind.Trend,
                $"{lift.Name} is up {more} in {weeks}.",
                $"The mean of the first two and of the last two estimates, over {LeastDays} days or more, with a rise of {InWords.Number(100 * LeastShare)} % or more.",
                [new("First two estimates", units.EstimateText(new Load((int)from))), new("Last two estimates", units.EstimateText(new Load((int)to)))],
                $"My {InWords.InSentence(lift.Name)} is up {more} in {weeks}. How do I keep that going?");
        }
    }

    private static int Days(LiftTrend lift) => lift.Points[^1].Day.DayNumber - lift.Points[0].Day.DayNumber;

    private static decimal Mean(IEnumerable<LiftPoint> points) => points.Average(point => (decimal)point.Value);
}
