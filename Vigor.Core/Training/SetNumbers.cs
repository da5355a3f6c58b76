namespace Vigor.Core.Training;

/// <summary>Places of sets within an exercise, and of exercises within a workout.</summary>
internal static class SetNumbers
{
    /// <summary>The lowest number from 1 that is not among these.</summary>
    public static int LowestFree(this IEnumerable<int> numbers)
    {
        var taken = numbers.ToHashSet();
        var free = 1;
        while (taken.Contains(free))
        {
            free++;
        }

        return free;
    }

    /// <summary>Where a place stands in an order; -1 when it does not.</summary>
    public static int IndexOf(this IReadOnlyList<int> order, int position)
    {
        for (var index = 0; index < order.Count; index++)
        {
            if (order[index] == position)
            {
                return index;
            }
        }

        return -1;
    }
}
