namespace Vigor.Core.Exercises.Poses;

/// <summary>What stands around a figure.</summary>
public enum Prop
{
    /// <summary>The ground alone.</summary>
    None,

    /// <summary>A bench to lie on.</summary>
    Bench,

    /// <summary>A bench to lean the shoulders on.</summary>
    BenchEdge,

    /// <summary>A seat.</summary>
    Seat,

    /// <summary>A bar overhead.</summary>
    HighBar,

    /// <summary>A bar at the height of the hips.</summary>
    LowBar,

    /// <summary>A wall to the right.</summary>
    Wall,

    /// <summary>A wall to the left.</summary>
    WallBehind,

    /// <summary>A box to step on.</summary>
    Box,

    /// <summary>A bicycle.</summary>
    Bike,
}
