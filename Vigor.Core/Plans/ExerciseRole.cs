namespace Vigor.Core.Plans;

/// <summary>What an exercise is in a workout for.</summary>
public enum ExerciseRole
{
    /// <summary>Prepares; never counts as volume.</summary>
    Warmup,

    /// <summary>Carries the session; done first.</summary>
    Main,

    /// <summary>Adds volume after the main lifts.</summary>
    Accessory,

    /// <summary>Heart and lungs.</summary>
    Cardio,

    /// <summary>Range of motion as training of its own.</summary>
    Mobility,

    /// <summary>Calms down.</summary>
    Cooldown,
}
