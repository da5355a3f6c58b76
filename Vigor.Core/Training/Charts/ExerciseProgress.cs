using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Charts;

/// <summary>How one exercise went from the first set on.</summary>
/// <param name="Lines">One line a measure that means something for it, the first being the usual one; empty when it was not done yet.</param>
/// <param name="RepMaxes">The heaviest load by reps, from one rep on; empty where no load is moved.</param>
/// <param name="IsAddedLoad">Whether the load hangs on the body, whose own weight it leaves out.</param>
public sealed record ExerciseProgress(IReadOnlyList<LiftTrend> Lines, IReadOnlyList<RepMax> RepMaxes, bool IsAddedLoad)
{
    private static readonly TrendMeasure[] Order =
        [TrendMeasure.EstimatedMax, TrendMeasure.MaxWithBody, TrendMeasure.Load, TrendMeasure.Reps, TrendMeasure.Seconds, TrendMeasure.Volume];

    /// <summary>Draws the lines and the table.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="done">All that was done of it.</param>
    /// <param name="bodyGrams">The body weight of a day; null where it is not known.</param>
    internal static ExerciseProgress Of(Exercise exercise, IReadOnlyCollection<DoneOfDay> done, Func<DateOnly, int?> bodyGrams)
    {
        // A line of one measure that was met on few days says less than one of most days: those come first.
        var lines = Order
            .Select(measure => Line(exercise, measure, done, bodyGrams))
            .Where(line => line.Points.Count > 0)
            .ToList();
        return new(
            [.. lines.OrderByDescending(line => 2 * line.Points.Count >= lines.Max(other => other.Points.Count))],
            [.. Table(done)],
            exercise.LoadType == LoadType.BodyWeight && done.Any(sets => sets.LoadGrams > 0));
    }

    private static LiftTrend Line(Exercise exercise, TrendMeasure measure, IReadOnlyCollection<DoneOfDay> done, Func<DateOnly, int?> bodyGrams)
    {
        var points = new List<LiftPoint>();
        int? record = null;
        foreach (var day in done.GroupBy(sets => sets.Day).OrderBy(sets => sets.Key))
        {
            if (Value(exercise, measure, day, bodyGrams) is not { } value)
            {
                continue;
            }

            points.Add(new(day.Key, value, value > record));
            record = record is null ? value : Math.Max(record.Value, value);
        }

        return new(exercise.Slug, exercise.Name, measure, points) { IsAddedLoad = measure is TrendMeasure.EstimatedMax or TrendMeasure.Load && exercise.LoadType == LoadType.BodyWeight };
    }

    private static int? Value(Exercise exercise, TrendMeasure measure, IGrouping<DateOnly, DoneOfDay> day, Func<DateOnly, int?> bodyGrams) => measure switch
    {
        TrendMeasure.Volume => day.Sum(sets => sets.VolumeGrams) is > 0 and var moved ? (int)Math.Min(moved, int.MaxValue) : null,
        TrendMeasure.MaxWithBody => HangsWhole(exercise) && bodyGrams(day.Key) is { } body
            ? day.Where(sets => !sets.IsHelped && sets.Reps > 0).Max(sets => WithBody(body, sets))
            : null,
        _ => day.Where(sets => measure != TrendMeasure.Reps || !sets.IsHelped)
            .Max(sets => new BestOfDay(exercise.Slug, sets.Day, sets.Reps, sets.LoadGrams, sets.Seconds).By(measure)),
    };

    /// <summary>Whether arms carry all of the body, so that its weight and what hangs on it move as one: pull-ups and dips, but no push-ups.</summary>
    private static bool HangsWhole(Exercise exercise) =>
        exercise is { LoadType: LoadType.BodyWeight, Position: BodyPosition.Hanging, Pattern: MovementPattern.VerticalPull or MovementPattern.HorizontalPush or MovementPattern.VerticalPush };

    private static int? WithBody(int body, DoneOfDay sets) =>
        body + (long)(sets.LoadGrams ?? 0) is <= Load.MaximumGrams and var all ? OneRepMax.Estimate(new((int)all), sets.Reps!.Value)?.Grams : null;

    private static IEnumerable<RepMax> Table(IReadOnlyCollection<DoneOfDay> done)
    {
        for (var reps = 1; reps <= OneRepMax.MaxReps; reps++)
        {
            var best = done
                .Where(sets => sets.LoadGrams > 0 && sets.Reps >= reps)
                .OrderByDescending(sets => sets.LoadGrams).ThenBy(sets => sets.Day)
                .FirstOrDefault();
            if (best is not null)
            {
                yield return new(reps, new(best.LoadGrams!.Value), best.Reps!.Value, best.Day);
            }
        }
    }
}
