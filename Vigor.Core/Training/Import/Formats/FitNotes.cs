using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>FitNotes for Android: a day is a workout, named after what was trained; the order of day and month is the phone's.</summary>
internal sealed class FitNotes(LogColumns columns) : LogFormat
{
    private const int Noon = 12;

    private readonly UnitSystem? units = columns.Have("weight (kgs)") || columns.Have("weight (kg)") ? UnitSystem.Metric : columns.Have("weight (lbs)") || columns.Have("weight (lb)") ? UnitSystem.Imperial : null;

    /// <summary>Whether somewhere in the file the first, or the second, of the numbers can only be a day.</summary>
    private bool isDayFirst, isMonthFirst;

    /// <inheritdoc/>
    public override string Name => "FitNotes";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "exercise", "category", "reps") && (columns.Have("weight") || units is not null);

    /// <inheritdoc/>
    public override void Survey(LogRow row)
    {
        if (Parts(row.Text("date")) is { } parts && parts[0] <= 31)
        {
            isDayFirst |= parts[0] > 12;
            isMonthFirst |= parts[1] > 12;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = Day(row.Text("date")).ToDateTime(new TimeOnly(Noon, 0)),
            Workout = row.Given("category") ?? "Workout",
            Exercise = row.Text("exercise"),
            Notes = row.Given("comment"),
            Weight = Positive(Cells.Number(row.Text("weight", "weight (kgs)", "weight (kg)", "weight (lbs)", "weight (lb)"), "weight")),
            Units = units ?? Cells.LoadUnit(row.Text("weight unit")),
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("time"), "time")),
            Metres = Cells.Metres(Cells.Number(row.Text("distance"), "distance"), row.Text("distance unit")),
        };
        if (set is not { Reps: null, Seconds: null, Metres: null })
        {
            yield return set;
        }
    }

    private DateOnly Day(string text)
    {
        if (Parts(text) is not { } parts || parts[0] > 31)
        {
            return DateOnly.FromDateTime(Cells.Moment(text));
        }

        // Where nothing in the whole file decides it, most of the world writes the day first.
        var (day, month) = isMonthFirst && !isDayFirst ? (parts[1], parts[0]) : (parts[0], parts[1]);
        var year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : throw new UnreadableLineException($"“{text}” is not a date that can be read.");
    }

    /// <summary>Three numbers between strokes or dots; null for anything else.</summary>
    private static int[]? Parts(string text)
    {
        var parts = text.Split('/', '.', '-');
        if (parts.Length != 3)
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        return Array.Exists(numbers, number => number < 0) ? null : numbers;
    }
}
