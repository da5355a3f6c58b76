using System.Collections.Frozen;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import.Formats;

/// <summary>
/// Fitbod, from the application or from its support: loads are those of one dumbbell, as Vigor counts them, so its multiplier
/// changes nothing. Nothing names a workout; some files give all its sets one time, others each its own.
/// </summary>
internal sealed class Fitbod(LogColumns columns) : LogFormat
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(90);

    private readonly UnitSystem units = columns.Have("weight(lb)") || columns.Have("weight(lbs)") || columns.Have("weight_lbs") ? UnitSystem.Imperial : UnitSystem.Metric;

    private readonly string distance = columns.Names.FirstOrDefault(name => name.StartsWith("distance(", StringComparison.Ordinal)) ?? "distance_meters";

    private readonly SortedSet<DateTime> times = [];

    private FrozenDictionary<DateTime, (DateTime Start, int? Minutes)>? workouts;

    /// <inheritdoc/>
    public override string Name => "Fitbod";

    /// <inheritdoc/>
    public override bool Fits(LogColumns columns) =>
        columns.Have("date", "reps") && ((columns.Have("exercise") && (columns.Have("iswarmup") || columns.Have("weight(kg)") || columns.Have("weight(lbs)"))) || columns.Have("exercise_name", "iswarmup"));

    /// <inheritdoc/>
    public override void Survey(LogRow row)
    {
        try
        {
            times.Add(Cells.Moment(row.Text("date")));
        }
        catch (UnreadableLineException)
        {
            // Told with its line when it is read.
        }
    }

    /// <inheritdoc/>
    public override void Settle() => workouts = Workouts();

    /// <inheritdoc/>
    public override DateTime StartOf(DateTime time) => workouts![time].Start;

    /// <inheritdoc/>
    public override IEnumerable<ImportedSet> Read(LogRow row)
    {
        var time = Cells.Moment(row.Text("date"));
        var (start, minutes) = workouts?[time] ?? (time, null);
        var set = new ImportedSet
        {
            Line = row.Line,
            Start = start,
            Offset = Cells.Offset(row.Text("date")),
            Workout = "Workout",
            Minutes = minutes,
            Exercise = row.Text("exercise", "exercise_name"),
            Notes = row.Given("note"),
            Kind = row.Text("iswarmup").ToLowerInvariant() is "true" or "1" ? SetKind.WarmUp : SetKind.Working,
            Weight = Positive(Cells.Number(row.Text("weight(kg)", "weight(lb)", "weight(lbs)", "weight_kg", "weight_lbs"), "weight")),
            Units = units,
            Reps = Positive(Cells.Whole(row.Text("reps"), "reps")),
            Seconds = Positive(Cells.Duration(row.Text("duration(s)", "duration_seconds"), "seconds")),
            Metres = Cells.Metres(Cells.Number(row.Text(distance), "distance"), distance["distance_".Length..].TrimEnd(')')),
        };
        if (set is not { Reps: null, Seconds: null, Metres: null })
        {
            yield return set;
        }
    }

    /// <summary>The workout of each time: one goes on until nothing is logged for longer than anybody rests.</summary>
    private FrozenDictionary<DateTime, (DateTime Start, int? Minutes)> Workouts()
    {
        var found = new Dictionary<DateTime, (DateTime, int?)>(times.Count);
        var workout = new List<DateTime>();
        void Close() => workout.ForEach(time => found[time] = (workout[0], workout.Count > 1 ? (int)Math.Ceiling((workout[^1] - workout[0]).TotalMinutes) : null));
        foreach (var time in times)
        {
            if (workout.Count > 0 && time - workout[^1] > LongestRest)
            {
                Close();
                workout = [];
            }

            workout.Add(time);
        }

        Close();
        return found.ToFrozenDictionary();
    }
}
