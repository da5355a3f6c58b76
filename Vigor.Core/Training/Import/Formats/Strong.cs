using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>Strong, in the shapes its versions for Android and iOS have written over the years.</summary>
internal sealed class Strong(LogColumns columns) : LogFormat
{
    private const int LongestOrder = 3;

    private static readonly string[] Notes = ["not", "remarque", "anmerkung", "opmerking", "uwag"];

    private readonly UnitSystem? units = (columns.Have("weight (kg)"), columns.Have("weight (lb)") || columns.Have("weight (lbs)")) switch
    {
        (true, _) => UnitSystem.Metric,
        (_, true) => UnitSystem.Imperial,
        _ => null,
    };

    private readonly string distanceUnit = columns.Names.FirstOrDefault(name => name.StartsWith("distance (", StringComparison.Ordinal)) is { } name ? name[10..^1] : "";

    /// <inheritdoc/>
    public override string Name => "Strong";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) =>
        columns.Have("date", "workout name", "exercise name", "reps") && (columns.Have("weight") || units is not null);

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var order = row.Text("set order");
        if (!IsNote(order) && order.Length > LongestOrder && !order.Any(char.IsDigit))
        {
            // "Rest Timer", in whatever language: the order of a set is a number or a letter.
            yield break;
        }

        var set = Set(row, order);
        if (set is { IsNote: true, Notes: not null })
        {
            yield return set with { Weight = null, Reps = null, Seconds = null, Metres = null, SilentDistance = null, Rpe = null };
        }

        // A set that was planned and not done stands there with nothing in it.
        if (set is { IsNote: false } and not { Reps: null, Seconds: null, Metres: null, SilentDistance: null })
        {
            yield return set;
        }
    }

    private ImportedSet Set(LogRow row, string order)
    {
        var distance = Cells.Number(row.Text("distance", "distance (meters)", "distance (km)", "distance (miles)"), "distance");
        var (metres, silent) = Cells.Distance(distance, row.Given("distance unit") ?? distanceUnit);
        return new()
        {
            Line = row.Line,
            IsNote = IsNote(order),
            Start = Cells.Moment(row.Text("date")),
            Offset = Cells.Offset(row.Text("date")),
            Workout = row.Given("workout name") ?? "Workout",
            Session = row.Given("workout name"),
            Minutes = Minutes(row),
            WorkoutNotes = row.Given("workout notes"),
            Exercise = row.Text("exercise name"),
            Notes = row.Given("notes"),
            Kind = order.ToUpperInvariant() switch { "W" => SetKind.WarmUp, "D" => SetKind.Drop, "F" => SetKind.Failure, _ => SetKind.Working },
            Weight = Positive(Cells.Number(row.Text("weight", "weight (kg)", "weight (lb)", "weight (lbs)"), "weight")),
            Units = units ?? Cells.LoadUnit(row.Text("weight unit")),
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("seconds"), "seconds")),
            Metres = metres,
            SilentDistance = silent,
            Rpe = Cells.Rpe(Cells.Number(row.Text("rpe"), "RPE")),
        };
    }

    private static bool IsNote(string order) => Array.Exists(Notes, word => order.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int? Minutes(LogRow row) => row.Given("duration (sec)") is { } seconds
        ? Cells.Whole(seconds, "duration") / 60
        : Cells.Duration(row.Text("duration", "workout duration"), "duration") / 60;
}
