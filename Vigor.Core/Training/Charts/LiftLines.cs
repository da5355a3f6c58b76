using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Charts;

/// <summary>Draws lines through the best sets of days.</summary>
internal static class LiftLines
{
    /// <summary>One line an exercise.</summary>
    /// <param name="days">The most by day and reps.</param>
    /// <param name="before">The most by reps of all days before; what a record must beat.</param>
    /// <param name="known">The catalogue of the person.</param>
    public static IReadOnlyList<LiftTrend> Of(IEnumerable<BestOfDay> days, IEnumerable<BestOfDay> before, ExerciseCatalogue known)
    {
        var earlier = before.ToLookup(best => best.Slug);
        return [.. days.GroupBy(best => best.Slug).Select(best => Line(best.Key, [.. best], earlier[best.Key], known))];
    }

    private static LiftTrend Line(string slug, List<BestOfDay> days, IEnumerable<BestOfDay> before, ExerciseCatalogue known)
    {
        // What most days are measured by: a pull-up done once with a belt stays an exercise of reps.
        var measure = Enum.GetValues<TrendMeasure>()
            .MaxBy(measure => days.Where(best => best.By(measure) is not null).Select(best => best.Day).Distinct().Count());
        var record = before.Max(best => best.By(measure));
        var points = new List<LiftPoint>();
        foreach (var day in days.Where(best => best.By(measure) is not null).GroupBy(best => best.Day!.Value, best => best.By(measure)!.Value).OrderBy(day => day.Key))
        {
            var value = day.Max();
            points.Add(new(day.Key, value, value > record));
            record = record is null ? value : Math.Max(record.Value, value);
        }

        return new(slug, known.NameOf(slug), measure, points)
        {
            IsAddedLoad = measure is TrendMeasure.EstimatedMax or TrendMeasure.Load && known.Find(slug)?.LoadType == LoadType.BodyWeight,
        };
    }
}
