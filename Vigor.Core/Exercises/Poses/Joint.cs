namespace Vigor.Core.Exercises.Poses;

/// <summary>A joint, or the end of a limb, of the figure that shows a movement from its side. The near side faces the reader.</summary>
public enum Joint
{
    /// <summary>Middle of the pelvis.</summary>
    Hip,

    /// <summary>Base of the neck.</summary>
    Shoulder,

    /// <summary>Middle of the head.</summary>
    Head,

    /// <summary>Near elbow.</summary>
    Elbow,

    /// <summary>Near hand.</summary>
    Hand,

    /// <summary>Far elbow.</summary>
    FarElbow,

    /// <summary>Far hand.</summary>
    FarHand,

    /// <summary>Near knee.</summary>
    Knee,

    /// <summary>Near ankle.</summary>
    Ankle,

    /// <summary>Near toes.</summary>
    Toe,

    /// <summary>Far knee.</summary>
    FarKnee,

    /// <summary>Far ankle.</summary>
    FarAnkle,

    /// <summary>Far toes.</summary>
    FarToe,
}
