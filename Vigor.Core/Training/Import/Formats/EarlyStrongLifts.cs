using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>StrongLifts of earlier years: a line is a workout, in which the same columns come again for each exercise.</summary>
internal sealed class EarlyStrongLifts : LogFormat
{
    private const int Noon = 12;

    private readonly List<Block> blocks = [];

    public EarlyStrongLifts(LogColumns columns)
    {
        foreach (var (name, index) in columns.InOrder.Select((name, index) => (name, index)))
        {
            if (name.StartsWith("exercise ", StringComparison.Ordinal))
            {
                blocks.Add(new(index));
            }
            else if (blocks.Count > 0)
            {
                blocks[^1].Take(name, index);
            }
        }
    }

    /// <inheritdoc/>
    public override string Name => "StrongLifts";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) => columns.Have("date", "exercise 1", "set 1");

    /// <inheritdoc/>
    public override OrderOfDates Dates { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var start = Dates.Day(row.Text("date")).ToDateTime(new TimeOnly(Noon, 0));
        var workout = row.Given("workout");

        // Both units stand there, one of them rounded; the body weight is in the one that the person uses.
        var isImperial = row.Text("body weight").EndsWith("lb", StringComparison.OrdinalIgnoreCase);
        foreach (var block in blocks.Where(block => row.At(block.Exercise).Length > 0))
        {
            var (kilograms, pounds) = (Weight(row, block.Kilograms), Weight(row, block.Pounds));
            var usesPounds = pounds is not null && (isImperial || kilograms is null);
            foreach (var place in block.Sets)
            {
                if (Positive(Cells.Whole(row.At(place), "reps")) is { } reps)
                {
                    yield return new()
                    {
                        Line = row.Line,
                        Start = start,
                        Workout = workout is null ? "Workout" : $"Workout {workout}",
                        Session = workout,
                        WorkoutNotes = row.Given("note", "notes"),
                        Exercise = row.At(block.Exercise),
                        Weight = usesPounds ? pounds : kilograms,
                        Units = usesPounds ? UnitSystem.Imperial : UnitSystem.Metric,
                        Reps = reps,
                    };
                }
            }
        }
    }

    private static decimal? Weight(LogRow row, int? place) => place is { } index ? Positive(Cells.Number(row.At(index), "weight")) : null;

    /// <summary>Where an exercise and what belongs to it stand in a line.</summary>
    private sealed class Block(int exercise)
    {
        public int Exercise => exercise;

        public int? Kilograms { get; private set; }

        public int? Pounds { get; private set; }

        public List<int> Sets { get; } = [];

        public void Take(string name, int index)
        {
            switch (name)
            {
                case "weight (kg)":
                    Kilograms = index;
                    break;
                case "weight (lb)" or "weight (lbs)":
                    Pounds = index;
                    break;
                case not null when name.StartsWith("set ", StringComparison.Ordinal):
                    Sets.Add(index);
                    break;
            }
        }
    }
}
