using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>
/// Whether somebody gets stronger: the best estimated 1RM of the last <see cref="Days"/> days against the best of as many before, by
/// lift, and the mean of that.
/// </summary>
/// <param name="Percent">Mean change in percent, to a tenth.</param>
/// <param name="Lifts">Lifts that were done in both times.</param>
/// <param name="Weeks">The lifts week by week, oldest first; 100 is where each began.</param>
public sealed record StrengthChange(decimal Percent, int Lifts, IReadOnlyList<decimal> Weeks)
{
    /// <summary>Days of each of the two times that are compared.</summary>
    public const int Days = 28;

    /// <summary>The change over some lifts; null where none was done in both times.</summary>
    /// <param name="lifts">Lines of estimated 1RM; others are left out.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    public static StrengthChange? Of(IEnumerable<LiftTrend> lifts, DateOnly today, WeekStart weekStart)
    {
        List<LiftTrend> loaded = [.. lifts.Where(lift => lift.Measure == TrendMeasure.EstimatedMax && lift.Points.Count > 0)];
        var changes = loaded.Select(lift => Change(lift, today)).OfType<decimal>().ToList();
        return changes.Count == 0 ? null : new(Math.Round(100 * changes.Average(), 1, MidpointRounding.AwayFromZero), changes.Count, [.. ByWeek(loaded, today, weekStart)]);
    }

    private static decimal? Change(LiftTrend lift, DateOnly today)
    {
        var now = Best(lift, today.AddDays(-Days), today);
        var before = Best(lift, today.AddDays(-2 * Days), today.AddDays(-Days));
        return now is { } late && before is > 0 and { } early ? ((decimal)late / early) - 1 : null;
    }

    private static int? Best(LiftTrend lift, DateOnly after, DateOnly until) =>
        lift.Points.Where(point => point.Day > after && point.Day <= until).Select(point => (int?)point.Value).Max();

    // A week without a lift keeps what it was.
    private static IEnumerable<decimal> ByWeek(List<LiftTrend> lifts, DateOnly today, WeekStart weekStart)
    {
        for (var week = weekStart.FirstOf(lifts.Min(lift => lift.Points[0].Day)); week <= today; week = week.AddDays(7))
        {
            var until = week.AddDays(7);
            var begun = lifts.Where(lift => lift.Points[0].Day < until).ToList();
            yield return Math.Round(begun.Average(lift => 100m * LatestBest(lift, until, weekStart) / lift.Points[0].Value), 1);
        }
    }

    private static int LatestBest(LiftTrend lift, DateOnly until, WeekStart weekStart)
    {
        var last = lift.Points.Last(point => point.Day < until).Day;
        return lift.Points.Where(point => point.Day < until && weekStart.FirstOf(point.Day) == weekStart.FirstOf(last)).Max(point => point.Value);
    }
}
