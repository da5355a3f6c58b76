using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Charts;

/// <summary>How sets divide between movements that should keep each other company.</summary>
/// <param name="Push">Sets of horizontal and vertical pushes.</param>
/// <param name="Pull">Sets of horizontal and vertical pulls.</param>
/// <param name="Upper">Sets of the upper body, isolation included.</param>
/// <param name="Lower">Sets of the lower body, isolation included.</param>
public sealed record Balance(int Push, int Pull, int Upper, int Lower)
{
    /// <summary>Least and most sets of one side for one of the other that still count as balanced, as plans are checked.</summary>
    public const decimal LeastRatio = 0.67m, MostRatio = 1.5m;

    /// <summary>Pushes for one pull; null without a pull.</summary>
    public decimal? PushToPull => Pull == 0 ? null : (decimal)Push / Pull;

    internal static Balance Of(IEnumerable<ExerciseSets> sets, ExerciseCatalogue known)
    {
        var byPattern = sets
            .Select(set => (known.Find(set.Slug)?.Pattern, set.Sets))
            .Where(set => set.Pattern is not null)
            .GroupBy(set => set.Pattern!.Value, set => set.Sets)
            .ToDictionary(pattern => pattern.Key, pattern => pattern.Sum());
        int Sum(params ReadOnlySpan<MovementPattern> patterns)
        {
            var sum = 0;
            foreach (var pattern in patterns)
            {
                sum += byPattern.GetValueOrDefault(pattern);
            }

            return sum;
        }

        var push = Sum(MovementPattern.HorizontalPush, MovementPattern.VerticalPush);
        var pull = Sum(MovementPattern.HorizontalPull, MovementPattern.VerticalPull);
        return new(
            push,
            pull,
            push + pull + Sum(MovementPattern.IsolationUpper),
            Sum(MovementPattern.Squat, MovementPattern.Lunge, MovementPattern.Hinge, MovementPattern.IsolationLower));
    }
}
