using Vigor.Core.Plans;

namespace Vigor.Core.Training.Playing;

/// <summary>What comes after a set: where to go on, and how long to rest before it.</summary>
/// <param name="Position">The exercise to go on with; absent when every planned set is done.</param>
/// <param name="RestSeconds">Rest before it; 0 within a round of a superset and at the end.</param>
internal readonly record struct SessionFlow(int? Position, int RestSeconds)
{
    /// <summary>The step after a set.</summary>
    /// <param name="exercises">The exercises of the session by their place.</param>
    /// <param name="order">Places in the order they are shown.</param>
    /// <param name="taken">Set numbers that are stored, by place, that of the set included.</param>
    /// <param name="done">The place of the set.</param>
    public static SessionFlow After(IReadOnlyList<PlannedExercise> exercises, IReadOnlyList<int> order, ILookup<int, int> taken, int done)
    {
        int Count(int position) => taken[position].LowestFree() - 1;
        bool IsDone(int position) => Count(position) >= exercises[position].Sets;

        var planned = exercises[done];
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
