namespace Vigor.Core.Plans;

/// <summary>What a session should dwell on.</summary>
public enum FocusArea
{
    /// <summary>Everything.</summary>
    FullBody,

    /// <summary>Chest, back, shoulders, arms.</summary>
    Upper,

    /// <summary>Legs and hips.</summary>
    Lower,

    /// <summary>Trunk.</summary>
    Core,

    /// <summary>Heart and lungs.</summary>
    Cardio,
}
