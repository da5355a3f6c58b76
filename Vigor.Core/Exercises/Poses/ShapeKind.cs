namespace Vigor.Core.Exercises.Poses;

/// <summary>What a part of a picture is.</summary>
public enum ShapeKind
{
    /// <summary>A limb that faces the reader.</summary>
    Near,

    /// <summary>A limb of the other side.</summary>
    Far,

    /// <summary>The trunk.</summary>
    Trunk,

    /// <summary>Furniture and walls, as surfaces or lines.</summary>
    Prop,

    /// <summary>Frames, uprights and levers.</summary>
    Frame,

    /// <summary>A bar or a handle.</summary>
    Bar,

    /// <summary>A weight.</summary>
    Iron,

    /// <summary>The hole of a plate.</summary>
    Hub,

    /// <summary>A rope or a strap.</summary>
    Rope,

    /// <summary>An elastic band.</summary>
    Band,
}
