using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>What is believed of a set, in one table. The ranges are those that importers of other applications' logs use too.</summary>
public static class SetBounds
{
    /// <summary>Reps; 0 is an attempt that failed.</summary>
    public static SetLimit Reps { get; } = SetLimit.Whole(nameof(SetValues.Reps), 0, 1000);

    /// <summary>Seconds: a day at most.</summary>
    public static SetLimit Seconds { get; } = SetLimit.Whole(nameof(SetValues.Seconds), 1, 86_400);

    /// <summary>Metres.</summary>
    public static SetLimit Metres { get; } = SetLimit.Whole(nameof(SetValues.Metres), 1, 1_000_000);

    /// <summary>Perceived exertion in halves; below 5 it says little.</summary>
    public static SetLimit Rpe { get; } = new(SetRules.Rpe, 5, 10, Parts: 2, "RPE goes from 5 to 10 in halves, reps in reserve from 5 to 0. Leave it empty if you are not sure.");

    /// <summary>The table, by the name of the field in lower case; a weight by the unit it is given in.</summary>
    public static IReadOnlyDictionary<string, SetLimit> All { get; } = new Dictionary<string, SetLimit>
    {
        ["reps"] = Reps,
        ["seconds"] = Seconds,
        ["metres"] = Metres,
        ["rpe"] = Rpe,
        [nameof(UnitSystem.Metric)] = WeightIn(UnitSystem.Metric),
        [nameof(UnitSystem.Imperial)] = WeightIn(UnitSystem.Imperial),
    };

    /// <summary>A weight in a unit.</summary>
    public static SetLimit Weight(UnitSystem units) => All[units.ToString()];

    private static SetLimit WeightIn(UnitSystem units) =>
        new(SetRules.Weight, 0, units.MostAmount, Parts: 0, string.Create(CultureInfo.InvariantCulture, $"Weight goes from 0 to {units.MostAmount:N0} {units.LoadSymbol}."));
}
