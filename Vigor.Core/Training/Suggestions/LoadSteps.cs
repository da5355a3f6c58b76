using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Suggestions;

/// <summary>
/// Steps in which loads grow: about 2.5 kg for the upper body and 5 kg for the lower, the next pair for dumbbells and
/// kettlebells, and never more than a tenth at once (ACSM 2009: 2 to 10 %).
/// </summary>
internal static class LoadSteps
{
    private const decimal LargestShare = 0.10m;

    /// <summary>What the smallest plates make; a load between was typed in the other unit.</summary>
    private const decimal SmallestKilograms = 0.25m, SmallestPounds = 0.5m;

    /// <summary>The next heavier amount, or null when the smallest step is more than a tenth.</summary>
    /// <param name="amount">What was lifted, in the person's unit.</param>
    /// <param name="exercise">What was done; an upper-body barbell lift when it is unknown.</param>
    /// <param name="units">The person's unit.</param>
    public static decimal? Next(decimal amount, Exercise? exercise, UnitSystem units)
    {
        var (usual, least) = Of(exercise, units);
        decimal[] starts = [Loadable(amount, least, units, Math.Round), Loadable(amount, least, units, Math.Floor)];
        return starts
            .SelectMany(start => new[] { start + usual, start + least })
            .Where(next => next > amount && next <= amount * (1 + LargestShare))
            .Cast<decimal?>()
            .FirstOrDefault();
    }

    /// <summary>The amount after the smallest step, however large a share of it that is.</summary>
    public static decimal Jump(decimal amount, Exercise? exercise, UnitSystem units)
    {
        var least = Smallest(exercise, units);
        return Loadable(amount, least, units, Math.Round) + least;
    }

    /// <summary>What was typed in the other unit goes on with what can be made in this; all else as it is.</summary>
    private static decimal Loadable(decimal amount, decimal step, UnitSystem units, Func<decimal, decimal> whole)
    {
        var plate = units == UnitSystem.Metric ? SmallestKilograms : SmallestPounds;
        return amount % plate == 0 ? amount : whole(amount / step) * step;
    }

    /// <summary>A part of a load, down to what can be loaded.</summary>
    public static Load Share(Load load, int percent, Exercise? exercise, UnitSystem units)
    {
        var step = Smallest(exercise, units);
        return units.ToLoad(Math.Floor(units.Amount(load) * percent / 100 / step) * step);
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
