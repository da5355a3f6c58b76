namespace Vigor.Core.Training.Charts;

/// <summary>How an exercise went.</summary>
/// <param name="Slug">Slug in the catalogue.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="Measure">What its days are measured by.</param>
/// <param name="Points">The best of each day, oldest first; empty when it was not done in this time.</param>
public sealed record LiftTrend(string Slug, string Name, TrendMeasure Measure, IReadOnlyList<LiftPoint> Points)
{
    /// <summary>Whether loads hang on the body, whose own weight is left out of the figures.</summary>
    public bool IsAddedLoad { get; init; }

    /// <summary>The same line with fewer points: the best of each seven days, or of each month where that is not enough.</summary>
    /// <param name="most">Points that can be drawn.</param>
    public LiftTrend Thinned(int most)
    {
        if (Points.Count <= most)
        {
            return this;
        }

        var first = Points[0].Day;
        var weeks = Best(day => first.AddDays((day.DayNumber - first.DayNumber) / 7 * 7));
        return this with { Points = weeks.Count <= most ? weeks : Best(day => new(day.Year, day.Month, 1)) };
    }

    private List<LiftPoint> Best(Func<DateOnly, DateOnly> begin) =>
    [
        .. Points
            .GroupBy(point => begin(point.Day))
            .Select(points => points.MaxBy(point => point.Value)! with { IsRecord = points.Any(point => point.IsRecord) }),
    ];
}

/// <summary>The best of a day.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Value">Grams, reps or seconds, as the line is measured.</param>
/// <param name="IsRecord">Whether it beat every day before it; the first day beats nothing.</param>
public sealed record LiftPoint(DateOnly Day, int Value, bool IsRecord);
