using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>
/// Steps in which loads grow: about 2.5 kg for the upper body and 5 kg for the lower, the next pair for dumbbells and
/// kettlebells, and never more than a tenth at once (ACSM 2009: 2 to 10 %).
/// </summary>
internal static class LoadSteps
{
    private const decimal LargestShare = 0.10m;

    /// <summary>The next heavier amount, or null when the smallest step is more than a tenth.</summary>
    /// <param name="amount">What was lifted, in the person's unit.</param>
    /// <param name="exercise">What was done; an upper-body barbell lift when it is unknown.</param>
    /// <param name="units">The person's unit.</param>
    public static decimal? Next(decimal amount, Exercise? exercise, UnitSystem units)
    {
        var (usual, least) = Of(exercise, units);
        return usual <= amount * LargestShare ? amount + usual
            : least <= amount * LargestShare ? amount + least
            : null;
    }

    /// <summary>The smallest step that can be loaded, in the person's unit.</summary>
    public static decimal Smallest(Exercise? exercise, UnitSystem units) => Of(exercise, units).Least;

    private static (decimal Usual, decimal Least) Of(Exercise? exercise, UnitSystem units)
    {
        var metric = units == UnitSystem.Metric;
        if (exercise?.Equipment.Contains(EquipmentItem.Kettlebell) == true)
        {
            return metric ? (4m, 4m) : (10m, 10m);
        }

        if (exercise?.Equipment.Contains(EquipmentItem.Dumbbell) == true)
        {
            return metric ? (2m, 2m) : (5m, 5m);
        }

        var isLower = exercise?.Pattern is MovementPattern.Squat or MovementPattern.Lunge or MovementPattern.Hinge or MovementPattern.IsolationLower;
        return (metric, isLower) switch
        {
            (true, true) => (5m, 2.5m),
            (true, false) => (2.5m, 2.5m),
            (false, true) => (10m, 5m),
            (false, false) => (5m, 5m),
        };
    }
}
