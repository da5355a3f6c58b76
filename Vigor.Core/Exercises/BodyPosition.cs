namespace Vigor.Core.Exercises;

/// <summary>How the body is held through an exercise; most of what can hurt follows from it.</summary>
public enum BodyPosition
{
    /// <summary>On the feet, bent or upright.</summary>
    Standing,

    /// <summary>On a seat or on the floor.</summary>
    Seated,

    /// <summary>Leaning back against a bench or a pad, neither upright nor flat.</summary>
    Reclined,

    /// <summary>On one knee or both, hands free.</summary>
    Kneeling,

    /// <summary>On knees and hands or forearms.</summary>
    AllFours,

    /// <summary>Straight from feet or knees to hands or forearms.</summary>
    Plank,

    /// <summary>Leaning on a wall.</summary>
    AtWall,

    /// <summary>Lying on the back.</summary>
    OnBack,

    /// <summary>Lying on the front.</summary>
    OnFront,

    /// <summary>Lying or propped on one side.</summary>
    OnSide,

    /// <summary>Hanging from hands, or held up by arms.</summary>
    Hanging,
}
