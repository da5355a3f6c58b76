using Vigor.Core.People;
using Vigor.Core.Plans;

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
public sealed record SessionState(
    Guid Id,
    string Name,
    Guid? PlanId,
    DateTimeOffset StartedAt,
    Profile Profile,
    IReadOnlyList<ExerciseState> Exercises,
    IReadOnlyList<int> Order,
    SessionProgress Progress)
{
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
    public bool IsExerciseDone(int position) => DueSet(position) > Exercises[position].Planned.Sets;

    /// <summary>Number of the set that is due: the lowest that is not there, one beyond the plan when all are.</summary>
    public int DueSet(int position) => SetsOf(position).Select(set => set.SetNumber).LowestFree();

    /// <summary>
    /// The planned sets that are left, in the order in which the player leads through them if nobody leaves it. A browser
    /// without a connection goes on by this.
    /// </summary>
    public IReadOnlyList<SetAhead> Ahead()
    {
        IReadOnlyList<PlannedExercise> planned = [.. Exercises.Select(exercise => exercise.Planned)];
        var taken = Progress.Sets.Select(set => (set.Position, set.SetNumber)).ToList();
        var ahead = new List<SetAhead>();
        var here = Current is { } current && !IsExerciseDone(current.Position)
            ? current.Position
            : Shown.FirstOrDefault(exercise => !IsExerciseDone(exercise.Position))?.Position;
        while (here is { } position)
        {
            var number = taken.Where(set => set.Position == position).Select(set => set.SetNumber).LowestFree();
            taken.Add((position, number));
            var flow = SessionFlow.After(planned, Order, taken.ToLookup(set => set.Position, set => set.SetNumber), position);
            ahead.Add(new(position, number, flow.RestSeconds));
            here = flow.Position;
        }

        return ahead;
    }

    /// <summary>
    /// What the fields of the due set hold before anybody types: this session's last set of the exercise, else the
    /// suggestion, which follows the last session or the plan. Exertion is never guessed.
    /// </summary>
    public SetValues FilledIn(int position)
    {
        var exercise = Exercises[position];
        var last = SetsOf(position).LastOrDefault(set => set.Values.Kind == exercise.UsualKind)?.Values;
        return last is not null
            ? last with { Rpe = null }
            : new SetValues
            {
                Kind = exercise.UsualKind,
                Load = exercise.Next.Load,
                Reps = exercise.Next.Reps,
                Seconds = exercise.Next.Seconds,
            };
    }
}
