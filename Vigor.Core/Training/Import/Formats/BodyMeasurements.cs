using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>What FitNotes, Strong and Hevy export of the body, apart from workouts. Vigor keeps the weight of it.</summary>
internal sealed class BodyMeasurements(LogColumns columns) : LogFormat
{
    private readonly OrderOfDates dates = new();

    /// <inheritdoc/>
    public override string Name => columns.Have("measurement type") ? "Strong" : columns.Have("measurement") ? "FitNotes" : "Hevy";

    /// <inheritdoc/>
    public override bool IsOfBody => true;

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) =>
        columns.Have("date") && (columns.Have("measurement", "value") || columns.Have("measurement type", "value") || (columns.Have("fat_percent") && (columns.Have("weight_kg") || columns.Have("weight_lbs"))));

    /// <inheritdoc/>
    public override void Survey(LogRow row) => dates.Survey(row.Text("date"));

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

        var (text, units) = isList ? (row.Text("value"), Cells.LoadUnit(row.Text("unit")))
            : row.Given("weight_kg") is { } kilograms ? (kilograms, UnitSystem.Metric)
            : (row.Text("weight_lbs"), UnitSystem.Imperial);
        if (Cells.Number(text, "weight") is not { } amount)
        {
            return null;
        }

        var day = dates.Day(row.Text("date"));
        return units is null ? throw new UnreadableLineException("This weight is neither in kilograms nor in pounds.")
            : day < BodyWeightService.Earliest || day > DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1) ? throw new UnreadableLineException($"{day:yyyy-MM-dd} is not a day of the years 2000 to now.")
            : units.Value.TryLoad(amount, out var load) && load.Grams is >= ProfileRules.MinBodyWeight and <= ProfileRules.MaxBodyWeight ? new(day, load.Grams)
            : throw new UnreadableLineException("This body weight is past belief: 30 to 300 kg are read.");
    }
}
