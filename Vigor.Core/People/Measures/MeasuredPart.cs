namespace Vigor.Core.People.Measures;

/// <summary>Where somebody puts the tape.</summary>
public enum MeasuredPart
{
    /// <summary>Round the waist, at the navel.</summary>
    Waist,

    /// <summary>Round the chest, over the nipples.</summary>
    Chest,

    /// <summary>Round the hips, where they are widest.</summary>
    Hips,

    /// <summary>Round the shoulders, where they are widest.</summary>
    Shoulders,

    /// <summary>Round the neck.</summary>
    Neck,

    /// <summary>Round the upper arm, tensed.</summary>
    UpperArm,

    /// <summary>Round the forearm, where it is widest.</summary>
    Forearm,

    /// <summary>Round the thigh, where it is widest.</summary>
    Thigh,

    /// <summary>Round the calf, where it is widest.</summary>
    Calf,
}
