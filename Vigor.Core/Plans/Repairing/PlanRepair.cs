using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Plans.Repairing;

/// <summary>
/// Mends a workout by rule, whoever wrote it: exercises first, then what is missing, then sets and minutes.
/// Every change is said in words. What is missing is taken from a workout that the rules planner wrote for the same brief.
/// </summary>
internal sealed class PlanRepair(ExercisePool pool, Workout reference)
{
    private readonly List<string> changes = [];

    /// <summary>What was changed, in words.</summary>
    public IReadOnlyList<string> Changes => changes;

    /// <summary>The workout mended as far as rules can.</summary>
    public Workout Mend(Workout workout)
    {
        var exercises = new ExerciseRepair(pool, changes).Mend(workout.Exercises);
        exercises = new StructureRepair(pool, reference, changes).Mend(exercises);
        exercises = new TimeRepair(pool, changes).Mend(exercises);
        return workout with
        {
            Name = NameOf(workout),
            Exercises = exercises,
            Progression = Kept(workout.Progression, reference.Progression, "Added how to progress."),
            BackOff = Kept(workout.BackOff, reference.BackOff, "Added when to ease off."),
            Notes = [.. workout.Notes.Union(reference.Notes)],
        };
    }

    private string NameOf(Workout workout)
    {
        var name = workout.Name.Trim();
        return name.Length is > 0 and <= PlanLimits.Name ? name : reference.Name;
    }

    private string? Kept(string? written, string? missing, string change)
    {
        if (!string.IsNullOrWhiteSpace(written))
        {
            return written;
        }

        changes.Add(change);
        return missing;
    }
}
