using Vigor.Core.Exercises;

namespace Vigor.Core.Plans;

/// <summary>Which movement pattern stands for which balanced movement.</summary>
internal static class BalancedMovementMeaning
{
    /// <summary>The balanced movement of a pattern; null for isolation, power, cardio and mobility.</summary>
    public static BalancedMovement? Of(MovementPattern pattern) => pattern switch
    {
        MovementPattern.Squat or MovementPattern.Lunge => BalancedMovement.SquatOrLunge,
        MovementPattern.Hinge => BalancedMovement.Hinge,
        MovementPattern.HorizontalPush => BalancedMovement.HorizontalPush,
        MovementPattern.VerticalPush => BalancedMovement.VerticalPush,
        MovementPattern.HorizontalPull => BalancedMovement.HorizontalPull,
        MovementPattern.VerticalPull => BalancedMovement.VerticalPull,
        MovementPattern.Core or MovementPattern.Carry => BalancedMovement.Trunk,
        _ => null,
    };

    /// <summary>The patterns that stand for a movement, the plainest first.</summary>
    public static MovementPattern[] Patterns(BalancedMovement movement) => movement switch
    {
        BalancedMovement.SquatOrLunge => [MovementPattern.Squat, MovementPattern.Lunge],
        BalancedMovement.Hinge => [MovementPattern.Hinge],
        BalancedMovement.HorizontalPush => [MovementPattern.HorizontalPush],
        BalancedMovement.VerticalPush => [MovementPattern.VerticalPush],
        BalancedMovement.HorizontalPull => [MovementPattern.HorizontalPull],
        BalancedMovement.VerticalPull => [MovementPattern.VerticalPull],
        _ => [MovementPattern.Core, MovementPattern.Carry],
    };

    /// <summary>The movement in words, lower case.</summary>
    public static string Name(BalancedMovement movement) => movement switch
    {
        BalancedMovement.SquatOrLunge => "squat or lunge",
        BalancedMovement.Hinge => "hip hinge",
        BalancedMovement.HorizontalPush => "push to the front",
        BalancedMovement.VerticalPush => "push upwards",
        BalancedMovement.HorizontalPull => "row",
        BalancedMovement.VerticalPull => "pull from above",
        _ => "core or carry",
    };
}
