using System.Collections.Frozen;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>FitNotes for iOS, which shares only its name with the one for Android.</summary>
internal sealed class FitNotesForIos : LogFormat
{
    private static readonly FrozenSet<string> NotDone = FrozenSet.ToFrozenSet(["pending", "planned", "skipped", "incomplete", "not started", "notstarted", "todo", "false", "0"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string Name => "FitNotes";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("name", "starttime", "exercise", "reps", "weight");

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var start = Cells.Moment(row.Text("starttime"));
        var minutes = row.Given("endtime") is { } end ? (int)Math.Round((Cells.Moment(end) - start).TotalMinutes) : (int?)null;
        var equipment = row.Text("equipment");
        var (weight, units) = Weight(row.Text("weight"));
        var repsInReserve = Cells.Number(row.Text("rir"), "reps in reserve");
        var (metres, silent) = Cells.Distance(Cells.Number(row.Text("distance"), "distance"), "");
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = start,
            Offset = Cells.Offset(row.Text("starttime")),
            Workout = row.Given("name") ?? row.Given("categories") ?? "Workout",
            Minutes = minutes > 0 ? minutes : null,
            Exercise = equipment.Length == 0 || row.Text("exercise").Contains(equipment, StringComparison.OrdinalIgnoreCase) ? row.Text("exercise") : $"{row.Text("exercise")} ({equipment})",
            Notes = row.Given("note"),
            Kind = Kind(row),
            Weight = Positive(weight),
            Units = units,
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("time"), "time")),
            Metres = metres,
            SilentDistance = silent,
            Rpe = Cells.Rpe(Cells.Number(row.Text("rpe"), "RPE") is { } rpe and > 0 ? rpe : 10 - repsInReserve),
        };

        // A set that was planned and not done stands there with its target.
        if (!NotDone.Contains(row.Text("status")) && set is not { Reps: null, Seconds: null, Metres: null, SilentDistance: null })
        {
            yield return set;
        }
    }

    private static SetKind Kind(LogRow row) => (row.Text("iswarmup").ToLowerInvariant(), row.Text("status").ToLowerInvariant()) switch
    {
        ("true" or "1" or "yes", _) => SetKind.WarmUp,
        (_, "failed") => SetKind.Failure,
        _ => SetKind.Working,
    };

    // "80 kg", or a bare number in the unit of the phone.
    private static (decimal? Weight, UnitSystem? Units) Weight(string text)
    {
        var number = text.TrimEnd([.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ. "]);
        return (Cells.Number(number, "weight"), Cells.LoadUnit(text[number.Length..]));
    }
}
