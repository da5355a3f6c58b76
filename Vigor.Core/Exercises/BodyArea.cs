namespace Vigor.Core.Exercises;

/// <summary>Where a limitation sits, or the condition it comes from.</summary>
public enum BodyArea
{
    /// <summary>Knee.</summary>
    Knee,

    /// <summary>Shoulder.</summary>
    Shoulder,

    /// <summary>Lower back.</summary>
    LowerBack,

    /// <summary>Wrist.</summary>
    Wrist,

    /// <summary>Elbow.</summary>
    Elbow,

    /// <summary>Hip.</summary>
    Hip,

    /// <summary>Ankle or foot.</summary>
    Ankle,

    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Pregnancy.</summary>
    Pregnancy,

    /// <summary>High blood pressure.</summary>
    Hypertension,
}
