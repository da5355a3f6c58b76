using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>StrongLifts: a line is an exercise, with two columns for each of its sets.</summary>
internal sealed class StrongLifts(LogColumns columns) : LogFormat
{
    private const int MostSets = 20, MinutesAnHour = 60;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly UnitSystem units = columns.Names.Any(name => name.StartsWith("set ", StringComparison.Ordinal) && name.Contains("(lb", StringComparison.Ordinal)) ? UnitSystem.Imperial : UnitSystem.Metric;

    private readonly string date = columns.Names.FirstOrDefault(name => name.StartsWith("date", StringComparison.Ordinal)) ?? "date";

    /// <inheritdoc/>
    public override string Name => "StrongLifts";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("exercise", "set 1 (reps)") && columns.Have(date);

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var start = Cells.Moment(row.Text(date));
        var (begin, end) = (Clock(row, "start time"), Clock(row, "end time"));
        start = begin is { } time ? start.Date + time : start;
        var minutes = begin is null || end is null
            ? (int?)(Cells.Number(row.Text("duration (hours)"), "duration") * MinutesAnHour)
            : (int)((end.Value - begin.Value + Day).TotalMinutes % Day.TotalMinutes);
        for (var number = 1; number <= MostSets; number++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"set {number} ");
            if (Positive(Cells.Whole(row.Text($"{prefix}(reps)"), "reps")) is { } reps)
            {
                // A weight below nought is what a band or a machine carried.
                var weight = Cells.Number(row.Text($"{prefix}(kg)", $"{prefix}(lb)", $"{prefix}(lbs)"), "weight");
                yield return new()
                {
                    Line = row.Line,
                    Start = start,
                    Minutes = minutes,
                    Session = row.Given("workout"),
                    Workout = Workout(row),
                    Exercise = row.Text("exercise"),
                    Notes = row.Given("note", "notes"),
                    Weight = Positive(weight),
                    Help = Positive(-weight),
                    Units = units,
                    Reps = reps,
                };
            }
        }
    }

    private static string Workout(LogRow row) => row.Given("workout name", "workout") switch
    {
        null => "Workout",
        { Length: <= 2 } name => $"Workout {name}",
        var name => name,
    };

    /// <summary>A time of day; the name of its column goes on with how it is written.</summary>
    private TimeSpan? Clock(LogRow row, string column) =>
        columns.Names.FirstOrDefault(name => name.StartsWith(column, StringComparison.Ordinal)) is { } name && TimeOnly.TryParse(row.Text(name), CultureInfo.InvariantCulture, out var time)
            ? time.ToTimeSpan()
            : null;
}
