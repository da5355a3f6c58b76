namespace Vigor.Core.People;

/// <summary>
/// The mean of a week of weighing. Water and food move a single figure by a kilogram or two from day to day; the mean of
/// seven days shows where it goes.
/// </summary>
public static class BodyWeightMean
{
    /// <summary>Days that are averaged, the day itself included.</summary>
    public const int Days = 7;

    /// <summary>For each entry the mean of those of its last <see cref="Days"/> days, in whole grams.</summary>
    /// <param name="weights">Oldest first, one a day.</param>
    public static IReadOnlyList<BodyWeight> Of(IReadOnlyList<BodyWeight> weights)
    {
        var means = new List<BodyWeight>(weights.Count);
        var (first, sum) = (0, 0L);
        for (var last = 0; last < weights.Count; last++)
        {
            sum += weights[last].Grams;
            for (; weights[first].Day <= weights[last].Day.AddDays(-Days); first++)
            {
                sum -= weights[first].Grams;
            }

            means.Add(new(weights[last].Day, (int)Math.Round((decimal)sum / (last - first + 1), MidpointRounding.AwayFromZero)));
        }

        return means;
    }
}
