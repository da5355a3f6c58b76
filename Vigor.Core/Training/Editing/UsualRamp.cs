using Vigor.Core.Plans;

namespace Vigor.Core.Training.Editing;

/// <summary>
/// Sets that lead up to a lift that nobody planned them for: by its lowest rep, three up to 80 per cent for the heaviest, one
/// for the lightest, never more than its working sets and one.
/// </summary>
internal static class UsualRamp
{
    private const int Heavy = 5, Middling = 9;

    private static readonly RampSet[] Steps = [new(40, 8), new(60, 5), new(80, 3)];

    /// <summary>The sets before the working sets of an exercise, the lightest first.</summary>
    /// <exception cref="Refusal">It is not counted in reps.</exception>
    public static IReadOnlyList<RampSet> Of(PlannedExercise planned)
    {
        var reps = planned.Reps ?? throw Refusal.Invalid("exercise", "Only what is counted in reps can be led up to.");
        var count = reps.Min switch { <= Heavy => 3, <= Middling => 2, _ => 1 };
        return Steps[..Math.Min(count, planned.Sets + 1)];
    }
}
