namespace Vigor.Core.Exercises;

/// <summary>What a person has to be careful with: a joint or region, or a state of the whole body.</summary>
public enum BodyArea
{
    /// <summary>Knee: pain at the front, kneecap, meniscus.</summary>
    Knee,

    /// <summary>Shoulder: impingement, rotator cuff, instability.</summary>
    Shoulder,

    /// <summary>Lower back: non-specific pain.</summary>
    LowerBack,

    /// <summary>Wrist and hand.</summary>
    Wrist,

    /// <summary>Elbow: tennis or golfer's elbow, stiffness.</summary>
    Elbow,

    /// <summary>Hip and groin.</summary>
    Hip,

    /// <summary>Ankle, foot and Achilles tendon.</summary>
    Ankle,

    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Pregnancy that a maternity provider has cleared for exercise; the severity stands for how far it has come.</summary>
    Pregnancy,

    /// <summary>High blood pressure that is treated and cleared for exercise.</summary>
    Hypertension,
}
