namespace Vigor.Core.Plans;

/// <summary>
/// The sets that lead up to a lift, by its lowest rep: three up to 80 per cent for the heaviest and a single at 90 per cent for
/// three reps and fewer, one for the lightest, never more than its working sets and one.
/// </summary>
public static class UsualRamp
{
    private const int Heaviest = 3, Heavy = 5, Middling = 9, Light = 14;

    private static readonly RampSet[] Steps = [new(40, 8), new(60, 5), new(80, 3), new(90, 1)];

    /// <summary>The sets before the working sets of an exercise that somebody wants to lead up to, the lightest first; null where it is not counted in reps.</summary>
    public static IReadOnlyList<RampSet>? Of(PlannedExercise planned) =>
        planned.Reps is { } reps ? First(Math.Max(1, Count(reps.Min, planned.Sets))) : null;

    /// <summary>How many sets a loaded lift is worth leading up to: none at fifteen reps and more.</summary>
    /// <param name="lowestRep">Fewest reps of its working sets.</param>
    /// <param name="sets">Its working sets.</param>
    public static int Count(int lowestRep, int sets)
    {
        var count = lowestRep switch
        {
            <= Heaviest => 4,
            <= Heavy => 3,
            <= Middling => 2,
            <= Light => 1,
            _ => 0,
        };
        return Math.Min(count, sets + 1);
    }

    /// <summary>So many sets, or all there are.</summary>
    public static IReadOnlyList<RampSet> First(int count) => Steps[..Math.Clamp(count, 0, Steps.Length)];

    /// <summary>Exercises whose lifts have the sets that lead up to them themselves, wherever those stood before.</summary>
    internal static IReadOnlyList<PlannedExercise> OfItsLift(IReadOnlyList<PlannedExercise> exercises)
    {
        List<PlannedExercise>? folded = null;
        foreach (var ramp in exercises)
        {
            if (ramp.Role != ExerciseRole.Warmup || exercises.FirstOrDefault(planned => IsLedBy(planned, ramp)) is not { } lift)
            {
                continue;
            }

            folded ??= [.. exercises];
            folded.Remove(ramp);
            if (lift.Ramp is null && folded.IndexOf(lift) is var place and >= 0)
            {
                folded[place] = lift with { Ramp = First(ramp.Sets) };
            }
        }

        return folded ?? exercises;
    }

    private static bool IsLedBy(PlannedExercise lift, PlannedExercise ramp) =>
        lift.Slug == ramp.Slug && lift is { Role: ExerciseRole.Main or ExerciseRole.Accessory, Reps: not null };
}
