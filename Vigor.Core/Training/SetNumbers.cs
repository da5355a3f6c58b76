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

    /// <summary>How many working sets are there one after the other; the sets that lead up to them have the first numbers and do not count.</summary>
    public static int WorkingDone(this IEnumerable<int> taken, int ramp) => taken.Where(number => number > ramp).Select(number => number - ramp).LowestFree() - 1;

    /// <summary>Number of the set that is due: those that lead up first, until a working set is done; then the first working set that is not there.</summary>
    public static int Due(this IReadOnlyCollection<int> taken, int ramp)
    {
        var free = taken.LowestFree();
        return free <= ramp && !taken.Any(number => number > ramp) ? free : ramp + taken.WorkingDone(ramp) + 1;
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
