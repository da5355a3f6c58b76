using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>
/// FitNotes for Android, and the table of the same kind that one for the iPhone writes: a day is a workout, named after what
/// was trained; the order of day and month is the phone's.
/// </summary>
internal sealed class FitNotes(LogColumns columns) : LogFormat
{
    private const int Noon = 12;

    private const decimal SmallestKilogramStep = 0.25m, SmallestPoundStep = 0.5m;

    private readonly bool isTold = columns.Have("weight (kgs)") || columns.Have("weight (kg)") || columns.Have("weight (lbs)") || columns.Have("weight (lb)");

    /// <inheritdoc/>
    public override string Name => "FitNotes";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "exercise", "category", "reps") && (columns.Have("weight") || isTold);

    /// <inheritdoc/>
    public override OrderOfDates Dates { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var (weight, units) = Lifted(row);
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = Dates.Day(row.Text("date")).ToDateTime(new TimeOnly(Noon, 0)),
            Workout = row.Given("category") ?? "Workout",
            Exercise = row.Text("exercise"),
            Notes = row.Given("comment", "notes"),
            Weight = weight,
            Units = units,
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("time"), "time")),
            Metres = Cells.Metres(Cells.Number(row.Text("distance"), "distance"), row.Text("distance unit")),
        };
        if (set is not { Reps: null, Seconds: null, Metres: null })
        {
            yield return set;
        }
    }

    /// <summary>Where both units stand in a line, the one that a plate can make is what was lifted, and the other its conversion.</summary>
    private static (decimal? Weight, UnitSystem? Units) Lifted(LogRow row)
    {
        if (row.Given("weight") is { } text)
        {
            return (Positive(Cells.Number(text, "weight")), Cells.LoadUnit(row.Text("weight unit")));
        }

        var kilograms = Positive(Cells.Number(row.Text("weight (kgs)", "weight (kg)"), "weight"));
        var pounds = Positive(Cells.Number(row.Text("weight (lbs)", "weight (lb)"), "weight"));
        return kilograms is null || (kilograms % SmallestKilogramStep != 0 && pounds is not null && pounds % SmallestPoundStep == 0)
            ? (pounds, UnitSystem.Imperial)
            : (kilograms, UnitSystem.Metric);
    }
}
