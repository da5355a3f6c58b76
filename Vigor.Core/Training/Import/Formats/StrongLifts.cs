using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>StrongLifts: a line is an exercise, with two columns for each of its sets.</summary>
internal sealed class StrongLifts(LogColumns columns) : LogFormat
{
    private const int Evening = 18, MostSets = 20;

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
        start = start.TimeOfDay == TimeSpan.Zero ? start.AddHours(Evening) : start;
        for (var number = 1; number <= MostSets; number++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"set {number} ");
            if (Positive(Cells.Whole(row.Text($"{prefix}(reps)"), "reps")) is { } reps)
            {
                yield return new()
                {
                    Line = row.Line,
                    Start = start,
                    Workout = row.Given("workout name", "workout") is { } name ? (name.Length <= 2 ? $"Workout {name}" : name) : "Workout",
                    Exercise = row.Text("exercise"),
                    Notes = row.Given("note", "notes"),
                    Weight = Positive(Cells.Number(row.Text($"{prefix}(kg)", $"{prefix}(lb)", $"{prefix}(lbs)"), "weight")),
                    Units = units,
                    Reps = reps,
                };
            }
        }
    }
}
