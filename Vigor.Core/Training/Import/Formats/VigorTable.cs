using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>The table of sets that Vigor itself writes for spreadsheets. Its own file of everything holds more and is read elsewhere.</summary>
internal sealed class VigorTable : LogFormat
{
    /// <inheritdoc/>
    public override string Name => "Vigor";

    /// <inheritdoc/>
    public override bool IsOurs => true;

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "start", "workout", "exercise", "exercise id", "set type", "weight (kg)");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var own = Own(row);
        yield return new()
        {
            Line = row.Line,
            Start = own.StartedAt?.UtcDateTime ?? Cells.Moment($"{row.Text("date")} {row.Text("start")}"),
            Offset = own.StartedAt is null ? null : TimeSpan.Zero,
            Own = own,
            Workout = Plain(row.Given("workout")) ?? "Workout",
            Session = row.Given("workout id", "workout"),
            Minutes = Positive(Cells.Whole(row.Text("minutes"), "minutes")),
            Recovery = Believable.Recovery(Cells.Whole(row.Text("recovery"), "recovery")),
            Intensity = Believable.Intensity(Cells.Whole(row.Text("intensity"), "intensity")),
            WorkoutNotes = Plain(row.Given("workout notes")),
            Exercise = Plain(row.Given("exercise")) ?? "",
            Superset = row.Given("superset"),
            Kind = Enum.TryParse<SetKind>(row.Text("set type"), out var kind) && Enum.IsDefined(kind) ? kind : SetKind.Working,
            Weight = Cells.Number(row.Text("weight (kg)"), "weight"),
            Help = Positive(Cells.Number(row.Text("help (kg)"), "help")),
            Units = UnitSystem.Metric,
            Reps = Cells.Whole(row.Text("reps"), "reps"),
            Seconds = Positive(Cells.Whole(row.Text("seconds"), "seconds")),
            Metres = Positive(Cells.Whole(row.Text("metres"), "metres")),
            Rpe = Cells.Rpe(Cells.Number(row.Text("rpe"), "RPE")),
        };
    }

    private static OwnLine Own(LogRow row)
    {
        var day = DateOnly.FromDateTime(Cells.Moment(row.Text("date")));
        return new(
            Guid.TryParse(row.Text("workout id"), out var id) ? id : null,
            Instant(row, "started at (utc)"),
            Instant(row, "finished at (utc)"),
            day,
            Believable.Zone(row.Given("zone")),
            Positive(Cells.Whole(row.Text("place"), "place")),
            Positive(Cells.Whole(row.Text("set"), "set")),
            Instant(row, "completed at (utc)"),
            Enum.TryParse<RecordKinds>(row.Text("records"), out var records) ? records : RecordKinds.None);
    }

    private static DateTimeOffset? Instant(LogRow row, string column)
    {
        if (row.Given(column) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) && instant.UtcDateTime >= Believable.Earliest
            ? instant
            : throw new UnreadableLineException($"“{text.Cut(30)}” is not a time that can be read.");
    }

    /// <summary>Text without the mark by which a spreadsheet knows that it is no formula.</summary>
    private static string? Plain(string? text) => text is ['\'', var sign, ..] && SpreadsheetCsv.Signs.Contains(sign, StringComparison.Ordinal) ? text[1..] : text;
}
