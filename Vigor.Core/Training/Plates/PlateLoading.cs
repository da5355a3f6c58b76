using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Plates;

/// <summary>How a bar is loaded for a set.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="PerSide">Plates on each side, the heaviest first.</param>
/// <param name="Total">What that weighs together.</param>
/// <param name="Missing">What is wanting to the weight that was asked for; negative when the bar alone is too heavy.</param>
public sealed record PlateLoading(Load Bar, IReadOnlyList<PlatePairs> PerSide, Load Total, int Missing)
{
    /// <summary>A weight in pounds is stored to the gram, so its plates may be a few grams off; that is no difference.</summary>
    private const int Rounding = 20;

    /// <summary>Whether it is the weight that was asked for.</summary>
    public bool IsExact => Math.Abs(Missing) <= Rounding;

    /// <summary>The plates that come closest to a weight from below, and of those loadings the one with the fewest plates, the heaviest in front.</summary>
    /// <param name="target">The weight, bar included.</param>
    /// <param name="bar">The bar.</param>
    /// <param name="rack">What there is.</param>
    public static PlateLoading For(Load target, Load bar, PlateRack rack)
    {
        ArgumentNullException.ThrowIfNull(rack);
        var side = (target.Grams - bar.Grams + Rounding) / 2;

        // Fewest plates for each weight that can stand on one side: every kind extends what the heavier ones reach.
        var reached = new Dictionary<int, Step> { [0] = new(0, null) };
        foreach (var plate in rack.Plates.Where(plate => plate.Pairs > 0).OrderByDescending(plate => plate.Grams))
        {
            foreach (var (weight, step) in reached.ToList())
            {
                for (var count = 1; count <= plate.Pairs && weight + (count * plate.Grams) <= side; count++)
                {
                    var sum = weight + (count * plate.Grams);
                    var next = new Step(step.Count + count, (step, plate.Grams, count));
                    if (!reached.TryGetValue(sum, out var known) || next.IsBetterThan(known))
                    {
                        reached[sum] = next;
                    }
                }
            }
        }

        var best = reached.Keys.Where(weight => weight <= Math.Max(side, 0)).Max();
        var total = bar.Grams + (2 * best);
        return new(bar, Unwound(reached[best]), new(Math.Min(total, Load.MaximumGrams)), target.Grams - total);
    }

    private static List<PlatePairs> Unwound(Step step)
    {
        var plates = new List<PlatePairs>();
        for (var at = step; at.From is { } from; at = from.Step)
        {
            plates.Add(new(from.Grams, from.Plates));
        }

        plates.Reverse();
        return plates;
    }

    /// <summary>A weight on one side: how many plates it takes, and what it was built on.</summary>
    private sealed record Step(int Count, (Step Step, int Grams, int Plates)? From)
    {
        /// <summary>Fewer plates are better; of as many, those with more of the heavier ones, as people load them.</summary>
        public bool IsBetterThan(Step other)
        {
            if (Count != other.Count)
            {
                return Count < other.Count;
            }

            var (mine, theirs) = (Unwound(this), Unwound(other));
            var differs = mine.Zip(theirs).FirstOrDefault(pair => pair.First != pair.Second);
            return differs.First is { } first && (first.Grams, first.Pairs).CompareTo((differs.Second.Grams, differs.Second.Pairs)) > 0;
        }
    }
}
