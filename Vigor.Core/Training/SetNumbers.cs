namespace Vigor.Core.Training;

/// <summary>Places of sets within an exercise.</summary>
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
}
