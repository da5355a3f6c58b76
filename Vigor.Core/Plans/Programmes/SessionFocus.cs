using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Programmes;

/// <summary>What a single session of a week dwells on, so that it can be judged by itself.</summary>
internal static class SessionFocus
{
    /// <summary>The focus of a session: what was asked for, else the half of the body that its movements belong to.</summary>
    public static IReadOnlyList<FocusArea> Of(Workout workout, IReadOnlyList<FocusArea> asked, ExerciseCatalogue catalogue)
    {
        if (asked.Count > 0)
        {
            return asked;
        }

        var movements = workout.Exercises
            .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
            .Select(planned => catalogue.Find(planned.Slug) is { } exercise ? BalancedMovementMeaning.Of(exercise.Pattern) : null)
            .OfType<BalancedMovement>()
            .ToHashSet();
        var lower = movements.Contains(BalancedMovement.SquatOrLunge) || movements.Contains(BalancedMovement.Hinge);
        var upper = movements.Any(movement => movement is BalancedMovement.HorizontalPush or BalancedMovement.HorizontalPull
            or BalancedMovement.VerticalPush or BalancedMovement.VerticalPull);
        return (upper, lower) switch
        {
            (true, true) => [],
            (false, false) => movements.Count > 0 ? [FocusArea.Core] : [],
            (true, false) => [FocusArea.Upper],
            _ => [FocusArea.Lower],
        };
    }
}
