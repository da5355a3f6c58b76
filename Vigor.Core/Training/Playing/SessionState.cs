using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Training.Playing;

/// <summary>All the player needs: what was planned, what was done, what comes next.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="PlanId">The plan it came from, while that exists.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Profile">Who trains: units, bars and plates, time zone.</param>
/// <param name="Exercises">Its exercises by their place, with those that were taken out.</param>
/// <param name="Order">Places of those that are part of it, in the order they are shown.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="Intensity">How hard it was, when somebody said so.</param>
/// <param name="Notes">Notes of it.</param>
/// <param name="Minutes">How long it was; 0 while it goes on.</param>
public sealed record SessionState(
    Guid Id,
    string Name,
    Guid? PlanId,
    DateTimeOffset StartedAt,
    Profile Profile,
    IReadOnlyList<ExerciseState> Exercises,
    IReadOnlyList<int> Order,
    SessionProgress Progress,
    int? Intensity = null,
    string? Notes = null,
    int Minutes = 0)
{
    /// <summary>Counts what was told that changes how its exercises are shown.</summary>
    public int Changes { get; init; }

    /// <summary>Whether its exercises stand here without what was done the last times: whoever asked has seen that.</summary>
    public bool AreExercisesSeen { get; init; }

    /// <summary>The person's unit.</summary>
    public UnitSystem Units => Profile.Units;

    /// <summary>The exercises that are part of it, in the order they are shown.</summary>
    public IEnumerable<ExerciseState> Shown => Order.Select(position => Exercises[position]);

    /// <summary>The exercise that is on; absent while the workout has none.</summary>
    public ExerciseState? Current => Order.Contains(Progress.Position) ? Exercises[Progress.Position] : Shown.FirstOrDefault();

    /// <summary>Sets the plan asks for.</summary>
    public int SetsPlanned => Shown.Sum(exercise => exercise.Planned.Sets);

    /// <summary>Whether every planned set is done.</summary>
    public bool IsDone => Shown.All(exercise => IsExerciseDone(exercise.Position));

    /// <summary>The exercises that alternate with one, itself included.</summary>
    public IEnumerable<ExerciseState> Alternating(int position) =>
        SessionFlow.GroupOf(place => Exercises[place].Planned.Superset, Order, position).Select(place => Exercises[place]);

    /// <summary>Whether an exercise follows one that it does not alternate with yet.</summary>
    public bool CanJoinNext(int position)
    {
        var index = Order.IndexOf(position);
        return index >= 0 && index < Order.Count - 1 && !Alternating(position).Contains(Exercises[Order[index + 1]]);
    }

    /// <summary>The sets done of an exercise, in order.</summary>
    public IEnumerable<LoggedSet> SetsOf(int position) => Progress.Sets.Where(set => set.Position == position);

    /// <summary>Whether an exercise has all its planned sets.</summary>
    public bool IsExerciseDone(int position) =>
        SetsOf(position).Select(set => set.SetNumber).WorkingDone(Exercises[position].Planned.RampSets) >= Exercises[position].Planned.Sets;

    /// <summary>Number of the set that is due; one beyond the plan when all are there.</summary>
    public int DueSet(int position) => SetsOf(position).Select(set => set.SetNumber).ToList().Due(Exercises[position].Planned.RampSets);

    /// <summary>Number of the working set that is due, whatever leads up to it.</summary>
    public int DueWorkingSet(int position)
    {
        var ramp = Exercises[position].Planned.RampSets;
        return ramp + SetsOf(position).Select(set => set.SetNumber).WorkingDone(ramp) + 1;
    }

    /// <summary>The set that is due in words: "Set 1 of 3", or "Warm-up 1 of 2" for one that leads up to it.</summary>
    public string DueName(int position)
    {
        var (due, planned) = (DueSet(position), Exercises[position].Planned);
        return due <= planned.RampSets
            ? string.Create(CultureInfo.InvariantCulture, $"Warm-up {due} of {planned.RampSets}")
            : string.Create(CultureInfo.InvariantCulture, $"Set {due - planned.RampSets} of {planned.Sets}");
    }

    /// <summary>Sets done of those that are planned, without what leads up to them.</summary>
    public int SetsDone => Progress.Sets.Count(set => set.SetNumber > Exercises[set.Position].Planned.RampSets);

    /// <summary>
    /// What the fields of the due set hold before anybody types: this session's last set of the exercise, else the
    /// suggestion, which follows the last session or the plan. Exertion is never guessed.
    /// </summary>
    public SetValues FilledIn(int position)
    {
        var (exercise, due) = (Exercises[position], DueSet(position));
        var working = WorkingFilledIn(position);
        if (due > exercise.Planned.RampSets)
        {
            return working;
        }

        var step = exercise.Planned.Ramp![due - 1];
        return working with { Kind = SetKind.WarmUp, Reps = step.Reps, Load = working.Load is { } load ? LoadSteps.Share(load, step.Percent, exercise.Exercise, exercise.Units) : null };
    }

    /// <summary>The same of the working set that is due.</summary>
    public SetValues WorkingFilledIn(int position)
    {
        var exercise = Exercises[position];
        var (load, help) = exercise.IsHelped ? (default(Load?), exercise.Next.Load) : (exercise.Next.Load, default(Load?));
        var last = SetsOf(position).LastOrDefault(set => set.Values.Kind == exercise.UsualKind && set.SetNumber > exercise.Planned.RampSets)?.Values;
        return last is not null
            ? last with { Rpe = null }
            : new SetValues
            {
                Kind = exercise.UsualKind,
                Load = load,
                Help = help,
                Reps = exercise.Next.Reps,
                Seconds = exercise.Next.Seconds,
            };
    }
}
