namespace Vigor.Core.Training.Import.Formats;

/// <summary>Liftosaur: times are those of the server, and what was asked for stands beside what was done.</summary>
internal sealed class Liftosaur : LogFormat
{
    /// <inheritdoc/>
    public override string Name => "Liftosaur";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("workout datetime", "exercise", "completed reps");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var reps = Cells.Whole(row.Text("completed reps"), "reps");
        if (reps is null)
        {
            yield break;
        }

        yield return new()
        {
            Line = row.Line,
            Start = Cells.Moment(row.Text("workout datetime")),
            Offset = Cells.Offset(row.Text("workout datetime")),
            Workout = row.Given("day name") ?? row.Given("program") ?? "Workout",
            Exercise = row.Text("exercise"),
            Notes = row.Given("notes"),
            Kind = row.Text("is warmup set?") is "1" ? SetKind.WarmUp : SetKind.Working,
            Weight = Positive(Cells.Number(row.Given("completed weight value") ?? row.Text("weight value", "required weight value"), "weight")),
            Units = Cells.LoadUnit(row.Given("completed weight unit") ?? row.Text("weight unit", "required weight unit")),
            Reps = reps,
            Rpe = Cells.Rpe(Cells.Number(row.Text("completed rpe", "rpe"), "RPE")),
        };
    }
}
