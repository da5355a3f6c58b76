using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>Fitbod: loads are those of one dumbbell, as Vigor counts them, so its multiplier changes nothing.</summary>
internal sealed class Fitbod(LogColumns columns) : LogFormat
{
    private readonly UnitSystem units = columns.Have("weight(lb)") || columns.Have("weight(lbs)") ? UnitSystem.Imperial : UnitSystem.Metric;

    private readonly string distance = columns.Names.FirstOrDefault(name => name.StartsWith("distance(", StringComparison.Ordinal)) ?? "distance(m)";

    /// <inheritdoc/>
    public override string Name => "Fitbod";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "exercise", "reps", "iswarmup");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = Cells.Moment(row.Text("date")),
            Offset = Cells.Offset(row.Text("date")),
            Workout = "Workout",
            Exercise = row.Text("exercise"),
            Notes = row.Given("note"),
            Kind = row.Text("iswarmup").ToLowerInvariant() is "true" or "1" ? SetKind.WarmUp : SetKind.Working,
            Weight = Positive(Cells.Number(row.Text("weight(kg)", "weight(lb)", "weight(lbs)"), "weight")),
            Units = units,
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("duration(s)"), "seconds")),
            Metres = Cells.Metres(Cells.Number(row.Text(distance), "distance"), distance["distance(".Length..^1]),
        };
        if (set is not { Reps: null, Seconds: null, Metres: null })
        {
            yield return set;
        }
    }
}
