using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>The table of sets that Vigor itself writes for spreadsheets. Its own file of everything holds more and is read elsewhere.</summary>
internal sealed class VigorTable : LogFormat
{
    /// <inheritdoc/>
    public override string Name => "Vigor";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "start", "workout", "exercise", "exercise id", "set type", "weight (kg)");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        yield return new()
        {
            Line = row.Line,
            Start = Cells.Moment($"{row.Text("date")} {row.Text("start")}"),
            Workout = Plain(row.Given("workout")) ?? "Workout",
            Session = row.Given("workout"),
            Minutes = Positive(Cells.Whole(row.Text("minutes"), "minutes")),
            Recovery = Believable.Recovery(Cells.Whole(row.Text("recovery"), "recovery")),
            Intensity = Believable.Intensity(Cells.Whole(row.Text("intensity"), "intensity")),
            WorkoutNotes = Plain(row.Given("workout notes")),
            Exercise = Plain(row.Given("exercise")) ?? "",
            Kind = Enum.TryParse<SetKind>(row.Text("set type"), out var kind) && Enum.IsDefined(kind) ? kind : SetKind.Working,
            Weight = Cells.Number(row.Text("weight (kg)"), "weight"),
            Units = UnitSystem.Metric,
            Reps = Cells.Whole(row.Text("reps"), "reps"),
            Seconds = Positive(Cells.Whole(row.Text("seconds"), "seconds")),
            Metres = Positive(Cells.Whole(row.Text("metres"), "metres")),
            Rpe = Cells.Rpe(Cells.Number(row.Text("rpe"), "RPE")),
        };
    }

    /// <summary>Text without the mark by which a spreadsheet knows that it is no formula.</summary>
    private static string? Plain(string? text) => text is ['\'', var sign, ..] && SpreadsheetCsv.Signs.Contains(sign, StringComparison.Ordinal) ? text[1..] : text;
}
