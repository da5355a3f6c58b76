namespace Vigor.Core.Plans;

/// <summary>
/// Sets that lead up to a lift that nobody planned them for: by its lowest rep, three up to 80 per cent for the heaviest, one
/// for the lightest, never more than its working sets and one.
/// </summary>
public static class UsualRamp
{
    private const int Heavy = 5, Middling = 9;

    private static readonly RampSet[] Steps = [new(40, 8), new(60, 5), new(80, 3)];

    /// <summary>The sets before the working sets of an exercise, the lightest first; null where it is not counted in reps.</summary>
    public static IReadOnlyList<RampSet>? Of(PlannedExercise planned)
    {
        var count = planned.Reps?.Min switch { null => 0, <= Heavy => 3, <= Middling => 2, _ => 1 };
        return count == 0 ? null : First(Math.Min(count, planned.Sets + 1));
    }

    /// <summary>So many sets, or all there are.</summary>
    public static IReadOnlyList<RampSet> First(int count) => Steps[..Math.Min(count, Steps.Length)];
}
