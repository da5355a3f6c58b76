using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>What FitNotes, Strong and Hevy export of the body, apart from workouts. Vigor keeps the weight of it.</summary>
internal sealed class BodyMeasurements(LogColumns columns) : LogFormat
{
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
    public override bool Fits(LogColumns columns) =>
        columns.Have("date") && (columns.Have("measurement", "value") || columns.Have("measurement type", "value") || (columns.Have("fat_percent") && (columns.Have("weight_kg") || columns.Have("weight_lbs"))));

    /// <inheritdoc/>
    public override OrderOfDates Dates { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row) => [];

    /// <inheritdoc/>
    public override BodyWeight? Weight(LogRow row)
    {
        var isList = columns.Have("value");
        if (isList && row.Text("measurement", "measurement type").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is not ("bodyweight" or "weight"))
        {
            return null;
        }

        var (text, units) = isList ? (row.Text("value"), Cells.LoadUnit(row.Text("unit"))) : Weighed(row);
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
            : throw new UnreadableLineException("This body weight is past belief: 30 to 300 kg are read.");
    }

    private static (string Text, UnitSystem? Units) Weighed(LogRow row) => row.Given("weight_kg") is { } kilograms
        ? (kilograms, UnitSystem.Metric)
        : (row.Text("weight_lbs"), UnitSystem.Imperial);
}
