namespace Vigor.Core.Exercises;

/// <summary>What in an exercise can hurt somebody with a limitation. Names never tell it reliably: it is noted by hand, or follows by <see cref="RiskFacets"/> from what is known of the exercise.</summary>
public enum RiskTag
{
    /// <summary>Knee bends past about 90° under load.</summary>
    DeepKneeFlexion,

    /// <summary>Knee is straightened against an open-chain load, such as a leg extension.</summary>
    KneeExtensionLoaded,

    /// <summary>Front knee travels forward and brakes, such as forward and walking lunges.</summary>
    ForwardLunge,

    /// <summary>Arms work above shoulder height.</summary>
    Overhead,

    /// <summary>Bar or handle passes behind the head.</summary>
    BehindNeck,

    /// <summary>Upper arm goes far behind the trunk under load, such as deep dips.</summary>
    ShoulderExtension,

    /// <summary>Arm is raised with inward rotation, such as upright rows.</summary>
    ShoulderInternalRotation,

    /// <summary>Spine bends under load.</summary>
    SpinalFlexionLoaded,

    /// <summary>Spine twists under load.</summary>
    SpinalRotationLoaded,

    /// <summary>Load is held in front of an unsupported, folded trunk.</summary>
    UnsupportedHinge,

    /// <summary>Load presses down the spine.</summary>
    AxialLoad,

    /// <summary>Wrist is bent back under body weight or a bar.</summary>
    WristExtension,

    /// <summary>Elbow is loaded at its end of range, such as skull crushers.</summary>
    ElbowStress,

    /// <summary>Feet or hands leave the ground and land.</summary>
    Impact,

    /// <summary>Lying on the back.</summary>
    Supine,

    /// <summary>Lying on the belly.</summary>
    Prone,

    /// <summary>Head is lower than the heart.</summary>
    HeadDown,

    /// <summary>Tempts to hold the breath: heavy bracing, maximal effort.</summary>
    BreathHoldRisk,

    /// <summary>Held still under tension for long.</summary>
    LongIsometric,

    /// <summary>Balance on one leg.</summary>
    SingleLegBalance,

    /// <summary>Grip fails before the target muscle does.</summary>
    GripHeavy,

    /// <summary>Neck carries or resists load.</summary>
    NeckLoad,

    /// <summary>Hip bends or turns to its end of range under load.</summary>
    DeepHipFlexion,

    /// <summary>Ankle bends to its end of range or pushes off hard.</summary>
    AnkleStress,

    /// <summary>A fall or a blow to the belly is likely enough to matter.</summary>
    FallRisk,

    /// <summary>A quick step to the side, or one that lands.</summary>
    QuickStep,

    /// <summary>Hands on the floor or a bench carry part of the body.</summary>
    WeightOnHands,

    /// <summary>On hands or forearms and feet or knees, with something lifted or moved meanwhile.</summary>
    AllFoursLoaded,

    /// <summary>Trunk is bent forward, loaded or not.</summary>
    TrunkBent,

    /// <summary>Trunk is turned or bent sideways, loaded or not.</summary>
    TrunkTurned,

    /// <summary>Arms reach or press behind the body, loaded or not.</summary>
    ArmsBehind,

    /// <summary>A knee carries weight on the floor.</summary>
    OnKnees,

    /// <summary>Hard effort, steady or in intervals.</summary>
    HardIntervals,

    /// <summary>A feat of body weight or balance that takes practice.</summary>
    Feat,
}
