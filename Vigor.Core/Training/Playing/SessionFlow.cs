using Vigor.Core.Plans;

namespace Vigor.Core.Training.Playing;

/// <summary>What comes after a set: where to go on, and how long to rest before it.</summary>
/// <param name="Position">The exercise to go on with; absent when every planned set is done.</param>
/// <param name="RestSeconds">Rest before it; 0 within a round of a superset and at the end.</param>
internal readonly record struct SessionFlow(int? Position, int RestSeconds)
{
    /// <summary>Rest after a set that leads up to the working sets, in seconds; that after the heavier ones, from <see cref="HeavyPercent"/> on, is longer.</summary>
    public const int RampRest = 45, HeavyRampRest = 60, HeavyPercent = 80;

    /// <summary>The step after a set.</summary>
    /// <param name="exercises">The exercises of the session by their place.</param>
    /// <param name="order">Places in the order they are shown.</param>
    /// <param name="taken">Set numbers that are stored, by place, that of the set included.</param>
    /// <param name="set">The set's place and number.</param>
    public static SessionFlow After(IReadOnlyList<PlannedExercise> exercises, IReadOnlyList<int> order, ILookup<int, int> taken, (int Position, int Number) set)
    {
        int Count(int position) => taken[position].WorkingDone(exercises[position].RampSets);
        bool IsDone(int position) => Count(position) >= exercises[position].Sets;

        var (done, number) = set;
        var planned = exercises[done];
        if (number <= planned.RampSets && !IsDone(done))
        {
            return new(done, planned.Ramp![number - 1].Percent >= HeavyPercent ? HeavyRampRest : RampRest);
        }

        var group = GroupOf(position => exercises[position].Superset, order, done);
        var index = Math.Max(0, group.IndexOf(done));
        var others = group.Skip(index + 1).Concat(group.Take(index)).ToList();

        // A round of a superset is over when everybody in it has done as many sets.
        var partner = others.Where(position => !IsDone(position) && Count(position) < Count(done)).Cast<int?>().FirstOrDefault();
        if (partner is not null)
        {
            return new(partner, 0);
        }

        var start = Math.Max(0, order.IndexOf(done));
        var next = group.Where(position => !IsDone(position)).Cast<int?>().FirstOrDefault()
            ?? order.Skip(start).Concat(order.Take(start)).Where(position => !IsDone(position)).Cast<int?>().FirstOrDefault();
        var rest = group.Select(position => exercises[position].RestSeconds).Append(planned.RestSeconds).Max();
        return new(next, next is null ? 0 : rest);
    }

    /// <summary>Leads a workout on after a set: to the next exercise, and into the rest before it.</summary>
    /// <param name="session">The workout.</param>
    /// <param name="others">Its sets without this one.</param>
    /// <param name="done">The set's place and number.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="now">The moment.</param>
    /// <returns>Whether it was led on; a set that comes in late must not call back a person who has gone on with another device.</returns>
    public static bool Lead(Session session, IReadOnlyList<LoggedSet> others, (int Position, int Number) done, DateTimeOffset at, DateTimeOffset now)
    {
        if (others.Any(set => set.CompletedAt > at))
        {
            return false;
        }

        var taken = others.Select(set => (set.Position, set.SetNumber)).Append(done).ToLookup(set => set.Item1, set => set.Item2);
        var flow = After(session.Workout.Exercises, session.Shown(), taken, done);
        session.TurnTo(flow.Position ?? done.Position);
        session.StartRest(flow.RestSeconds, at, now);
        return true;
    }

    /// <summary>The places that alternate with one, itself included, in the order they are shown.</summary>
    /// <param name="superset">The number of the superset that a place belongs to.</param>
    /// <param name="order">Places in the order they are shown.</param>
    /// <param name="position">The place.</param>
    public static IReadOnlyList<int> GroupOf(Func<int, int?> superset, IReadOnlyList<int> order, int position)
    {
        if (superset(position) is not { } group || order.IndexOf(position) is var index && index < 0)
        {
            return [position];
        }

        // Only neighbours alternate: one that was moved away from its partners is done by itself.
        var first = index;
        while (first > 0 && superset(order[first - 1]) == group)
        {
            first--;
        }

        return [.. order.Skip(first).TakeWhile(place => superset(place) == group)];
    }
}
