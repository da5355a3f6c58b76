using Vigor.Core.People;
using Vigor.Core.People.Measures;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>
/// What FitNotes, Strong and Hevy export of the body, apart from workouts. The first two write a measurement in each line,
/// Hevy a day with a column for each. Vigor keeps the weight and what a tape measures.
/// </summary>
internal sealed class BodyMeasurements : LogFormat
{
    private const int FewestPlaces = 2;

    private readonly LogColumns columns;

    /// <summary>Columns that tell what a tape said, with their place and unit.</summary>
    private readonly IReadOnlyList<(string Column, TapePlace Place, UnitSystem Units)> tapes;

    public BodyMeasurements(LogColumns columns)
    {
        this.columns = columns;
        tapes = [.. columns.Names.Select(Tape).OfType<(string, TapePlace, UnitSystem)>()];
    }

    /// <inheritdoc/>
    public override string Name => (columns.Have("measurement type"), columns.Have("measurement")) switch
    {
        (true, _) => "Strong",
        (_, true) => "FitNotes",
        _ => "Hevy",
    };

    /// <inheritdoc/>
    public override bool IsOfBody => true;

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date")
        && (columns.Have("measurement", "value")
            || columns.Have("measurement type", "value")
            || (columns.Have("fat_percent") && (columns.Have("weight_kg") || columns.Have("weight_lbs")))
            || tapes.Count >= FewestPlaces);

    /// <inheritdoc/>
    public override OrderOfDates Dates { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row) => [];

    /// <inheritdoc/>
    public override BodyLine? Body(LogRow row)
    {
        var read = columns.Have("value") ? Listed(row) : Daily(row);
        return read is { Weight: null, Taken.Count: 0 } ? null : read;
    }

    private BodyLine Listed(LogRow row)
    {
        var name = row.Text("measurement", "measurement type");
        if (name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "bodyweight" or "weight")
        {
            return new(Weight(row, row.Text("value"), Cells.LoadUnit(row.Text("unit"))), []);
        }

        return TapePlace.Of(name) is { } place && Taken(row, place, row.Text("value"), LengthUnit(row.Text("unit"))) is { } taken
            ? new(null, [taken])
            : new(null, []);
    }

    private BodyLine Daily(LogRow row)
    {
        var weight = row.Given("weight_kg") is { } kilograms
            ? Weight(row, kilograms, UnitSystem.Metric)
            : Weight(row, row.Text("weight_lbs", "weight_lb"), UnitSystem.Imperial);
        return new(weight, [.. tapes.Select(tape => Taken(row, tape.Place, row.Text(tape.Column), tape.Units)).OfType<TakenMeasure>()]);
    }

    private BodyWeight? Weight(LogRow row, string text, UnitSystem? units)
    {
        if (Cells.Number(text, "weight") is not { } amount)
        {
            return null;
        }

        var day = Dates.Day(row.Text("date"));
        if (units is null)
        {
            throw new UnreadableLineException("This weight is neither in kilograms nor in pounds.");
        }

        return units.Value.TryLoad(amount, out var load) && load.Grams is >= ProfileRules.MinBodyWeight and <= ProfileRules.MaxBodyWeight
            ? new(day, load.Grams)
            : throw new UnreadableLineException("This body weight is out of range: Vigor reads 30 to 300 kg.");
    }

    private TakenMeasure? Taken(LogRow row, TapePlace place, string text, UnitSystem? units)
    {
        // A column that nobody fills holds 0 in some exports.
        if (Cells.Number(text, "a measure") is not { } length || length == 0)
        {
            return null;
        }

        var day = Dates.Day(row.Text("date"));
        if (units is null)
        {
            throw new UnreadableLineException("This measure is neither in centimetres nor in inches.");
        }

        return units.Value.Millimetres(length) is { } millimetres
            ? new(new(day, place.Part, millimetres), place)
            : throw new UnreadableLineException("This measure is out of range: Vigor reads 10 to 250 cm.");
    }

    private static (string Column, TapePlace Place, UnitSystem Units)? Tape(string column) =>
        column.LastIndexOf('_') is > 0 and var cut && LengthUnit(column[(cut + 1)..]) is { } units && TapePlace.Of(column[..cut]) is { } place
            ? (column, place, units)
            : null;

    private static UnitSystem? LengthUnit(string text) => text.Trim('.').ToLowerInvariant() switch
    {
        "cm" or "centimeter" or "centimeters" or "centimetre" or "centimetres" => UnitSystem.Metric,
        "in" or "inch" or "inches" or "\"" => UnitSystem.Imperial,
        _ => null,
    };
}
