using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Composing;

/// <summary>A place in a session that an exercise is chosen for.</summary>
/// <param name="Patterns">Movement patterns that fit, the preferred first.</param>
/// <param name="Target">A muscle it must train first, where the pattern alone does not say enough.</param>
internal sealed record Slot(MovementPattern[] Patterns, Muscle? Target = null)
{
    /// <summary>A place for a movement.</summary>
    public static Slot For(BalancedMovement movement) => new(BalancedMovementMeaning.Patterns(movement));

    /// <summary>A place for one pattern.</summary>
    public static Slot For(MovementPattern pattern) => new([pattern]);

    /// <summary>A place for small work on one muscle of the upper body.</summary>
    public static Slot Upper(Muscle muscle) => new([MovementPattern.IsolationUpper], muscle);

    /// <summary>A place for direct work on a small muscle; rows with high elbows serve the back of the shoulder.</summary>
    public static Slot Direct(Muscle muscle) =>
        new(muscle == Muscle.RearDelts ? [MovementPattern.IsolationUpper, MovementPattern.HorizontalPull] : [MovementPattern.IsolationUpper], muscle);

    /// <summary>A place for small work on one muscle of the lower body.</summary>
    public static Slot Lower(Muscle muscle) => new([MovementPattern.IsolationLower], muscle);
}
