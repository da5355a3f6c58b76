using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Insights;

/// <summary>
/// A lift whose estimated maximum has not risen: none of its last three sessions beat the best of those before them. With
/// the one that set it these are the four sessions after which lifting programmes act.
/// </summary>
/// <param name="Lift">The lift.</param>
/// <param name="Sessions">Sessions without a rise, at least <see cref="LeastSessions"/>.</param>
/// <param name="Best">What they did not beat.</param>
public sealed record Stall(LiftTrend Lift, int Sessions, LiftPoint Best)
{
    /// <summary>Sessions without a rise that make a stall.</summary>
    public const int LeastSessions = 3;

    /// <summary>Days after which a lift is not trained any more, or was begun anew: what lies before says nothing.</summary>
    public const int BreakDays = 28;

    /// <summary>The stall of a lift, or null when it rises, is not trained any more, or was done too rarely to tell.</summary>
    public static Stall? Of(LiftTrend lift, DateOnly today)
    {
        var points = SinceBreak(lift.Points);
        if (lift.Measure != TrendMeasure.EstimatedMax
            || points.Count <= LeastSessions
            || today.DayNumber - points[^1].Day.DayNumber > BreakDays)
        {
            return null;
        }

        // Of equals the first: the sessions after it are those without a rise.
        var best = points.MaxBy(point => point.Value)!;
        var after = points.Count - 1 - points.IndexOf(best);
        return after >= LeastSessions ? new(lift, after, best) : null;
    }

    /// <summary>What the picture says of each stalled lift, the longest stall first.</summary>
    internal static IEnumerable<Insight> Find(LogPicture picture) => All(picture).Select(stall => stall.Describe(picture.Units));

    internal static List<Stall> All(LogPicture picture) =>
    [
        .. picture.Lifts
            .Select(lift => Of(lift, picture.Today))
            .OfType<Stall>()
            .OrderByDescending(stall => stall.Sessions).ThenBy(stall => stall.Lift.Name, StringComparer.Ordinal),
    ];

    private static List<LiftPoint> SinceBreak(IReadOnlyList<LiftPoint> points)
    {
        var first = points.Count - 1;
        while (first > 0 && points[first].Day.DayNumber - points[first - 1].Day.DayNumber <= BreakDays)
        {
            first--;
        }

        return [.. points.Skip(first)];
    }

    private Insight Describe(UnitSystem units)
    {
        var best = units.EstimateText(new Load(Best.Value));
        return new(
            InsightKind.Stall,
            $"{Lift.Name} has not risen in its last {Sessions} workouts: {best} is still the best estimate.",
            $"A lift counts as stalled when {LeastSessions} workouts or more have gone by without a higher estimated maximum.",
            [
                new($"Best, {InWords.ShortDay(Best.Day)}", best),
                .. Lift.Points.TakeLast(LeastSessions).Select(point => new InsightFigure(InWords.ShortDay(point.Day), units.EstimateText(new Load(point.Value)))),
            ],
            $"My {InWords.InSentence(Lift.Name)} has been stuck at about {best} for {Sessions} workouts. What should I change?");
    }
}
