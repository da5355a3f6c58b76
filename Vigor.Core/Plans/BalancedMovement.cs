namespace Vigor.Core.Plans;

/// <summary>The seven movements a balanced week covers; squats and lunges count together, and so do core work and carries.</summary>
public enum BalancedMovement
{
    /// <summary>Squats, leg presses, lunges, step-ups.</summary>
    SquatOrLunge,

    /// <summary>Deadlifts, bridges, thrusts.</summary>
    Hinge,

    /// <summary>Push-ups and bench presses.</summary>
    HorizontalPush,

    /// <summary>Shoulder presses.</summary>
    VerticalPush,

    /// <summary>Rows.</summary>
    HorizontalPull,

    /// <summary>Pull-ups and pulldowns.</summary>
    VerticalPull,

    /// <summary>Planks, anti-rotation and carries.</summary>
    Trunk,
}
