using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>Hevy: units stand in the names of the columns.</summary>
internal sealed class Hevy(LogColumns columns) : LogFormat
{
    private readonly string pounds = columns.Have("weight_lbs") ? "weight_lbs" : "weight_lb";

    private readonly string distance = columns.Names.FirstOrDefault(name => name.StartsWith("distance_", StringComparison.Ordinal)) ?? "distance_km";

    /// <inheritdoc/>
    public override string Name => "Hevy";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("title", "start_time", "exercise_title", "set_index", "reps");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var start = Cells.Moment(row.Text("start_time"));
        var minutes = row.Given("end_time") is { } end ? (int)Math.Round((Cells.Moment(end) - start).TotalMinutes) : (int?)null;
        var isMetric = row.Text(pounds).Length == 0;
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = start,
            Offset = Cells.Offset(row.Text("start_time")),
            Workout = row.Given("title") ?? "Workout",
            Session = row.Given("title"),
            Minutes = minutes > 0 ? minutes : null,
            WorkoutNotes = row.Given("description"),
            Exercise = row.Text("exercise_title"),
            Notes = row.Given("exercise_notes"),
            Superset = row.Given("superset_id", "superset_index"),
            Kind = row.Text("set_type").ToLowerInvariant() switch { "warmup" or "warm_up" => SetKind.WarmUp, "dropset" or "drop_set" => SetKind.Drop, "failure" => SetKind.Failure, _ => SetKind.Working },
            Weight = Cells.Number(row.Text(isMetric ? "weight_kg" : pounds), "weight"),
            Units = isMetric ? UnitSystem.Metric : UnitSystem.Imperial,
            Reps = Cells.Whole(row.Text("reps"), "reps"),
            Seconds = Positive(Cells.Duration(row.Text("duration_seconds"), "seconds")),
            Metres = Cells.Metres(Cells.Number(row.Text(distance), "distance"), distance["distance_".Length..]),
            Rpe = Cells.Rpe(Cells.Number(row.Text("rpe"), "RPE")),
        };
        if (set is not { Reps: null, Seconds: null, Metres: null })
        {
            yield return set;
        }
    }
}
