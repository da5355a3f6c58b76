using System.Globalization;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Pages.Profiles;

/// <summary>Bars and plates while they are edited, in the person's unit.</summary>
public sealed class Rack
{
    /// <summary>Most characters of the bars.</summary>
    public const int LongestBars = 60;

    private UnitSystem units;
    private int rows;
    private PlateRack before = PlateRack.Usual(UnitSystem.Metric);

    /// <summary>Weights of the bars, separated by commas or spaces, the usual one first.</summary>
    public string Bars { get; set; } = "";

    /// <summary>Kinds of plates, the heaviest first.</summary>
    public List<Row> Plates { get; private set; } = [];

    /// <summary>The bars and plates of a profile; those of a commercial gym when it has none.</summary>
    public static Rack From(Profile profile)
    {
        var rack = new Rack();
        rack.Show(profile.Plates ?? PlateRack.Usual(profile.Units), profile.Units);
        return rack;
    }

    /// <summary>Begins another kind of plates.</summary>
    public void Add() => Plates.Add(new() { Id = ++rows });

    /// <summary>Shows what a commercial gym has.</summary>
    public void ShowUsual() => Show(PlateRack.Usual(units), units);

    /// <summary>A profile with them.</summary>
    /// <exception cref="Refusal">A figure is none, or there is no bar.</exception>
    public Profile With(Profile profile)
    {
        var rack = new PlateRack(
            [.. Bars.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Split).Select(bar => Grams(bar, before.Bars))],
            [
                .. Plates
                    .Select(row => (Weight: row.Weight.Read(nameof(Profile.Plates)), Pairs: row.Pairs.Read(nameof(Profile.Plates))))
                    .Where(row => row is not (null, null))
                    .Select(row => new PlatePairs(Grams(row.Weight ?? 0, before.Plates.Select(plate => plate.Grams)), Count(row.Pairs ?? -1)))
                    .GroupBy(plate => plate.Grams, plate => plate.Pairs)
                    .Select(same => new PlatePairs(same.Key, same.Sum()))
                    .OrderByDescending(plate => plate.Grams),
            ]);

        // Who never said anything of them has what a gym has, in whatever unit comes.
        var usual = PlateRack.Usual(profile.Units);
        return profile.Plates is null && rack.Bars.SequenceEqual(usual.Bars) && rack.Plates.SequenceEqual(usual.Plates) ? profile : profile with { Plates = rack };
    }

    private void Show(PlateRack rack, UnitSystem shownIn)
    {
        (units, before) = (shownIn, rack);
        Bars = string.Join(", ", rack.Bars.Select(grams => Amount(grams).ToString("0.##", CultureInfo.InvariantCulture)));
        Plates = [.. rack.Plates.Select(plate => new Row { Id = ++rows, Weight = Amount(plate.Grams), Pairs = plate.Pairs })];
    }

    private decimal Amount(int grams) => Math.Round(units.Amount(new Load(grams)), 2) / 1.000m;

    // "20, 15" is two bars and "20,5" is one: a comma between digits is a decimal mark.
    private static IEnumerable<decimal> Split(string text) => text.Trim(',') is var bar && decimal.TryParse(bar.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
        ? [figure]
        : throw Refusal.Invalid(nameof(Profile.Plates), $"“{text}” is not the weight of a bar. Put a space between bars.");

    // What was not changed keeps its grams: a figure in pounds is rounded where it is shown.
    private int Grams(decimal amount, IEnumerable<int> known)
    {
        if (known.FirstOrDefault(grams => Amount(grams) == amount) is > 0 and var same)
        {
            return same;
        }

        return amount > 0 && units.TryLoad(amount, out var load)
            ? load.Grams
            : throw Refusal.Invalid(nameof(Profile.Plates), ProfileRules.Plates);
    }

    private static int Count(int pairs) => pairs is >= 0 and <= PlateRack.MostPairs
        ? pairs
        : throw Refusal.Invalid(nameof(Profile.Plates), $"Enter 0 to {PlateRack.MostPairs} pairs of each plate.");

    /// <summary>A kind of plates.</summary>
    public sealed class Row
    {
        /// <summary>Tells its fields from those of other rows.</summary>
        public int Id { get; init; }

        public Entry<decimal> Weight { get; set; }

        public Entry<int> Pairs { get; set; }
    }
}
