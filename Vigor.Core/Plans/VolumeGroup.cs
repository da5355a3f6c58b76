namespace Vigor.Core.Plans;

/// <summary>Muscles whose sets are counted together over a week. The first six are the major ones.</summary>
public enum VolumeGroup
{
    /// <summary>Chest.</summary>
    Chest,

    /// <summary>Lats and middle back.</summary>
    Back,

    /// <summary>All three heads of the shoulder.</summary>
    Shoulders,

    /// <summary>Front of the thigh.</summary>
    Quadriceps,

    /// <summary>Back of the thigh.</summary>
    Hamstrings,

    /// <summary>Buttocks.</summary>
    Glutes,

    /// <summary>Front of the upper arm.</summary>
    Biceps,

    /// <summary>Back of the upper arm.</summary>
    Triceps,

    /// <summary>Calves.</summary>
    Calves,

    /// <summary>Abdominals and obliques.</summary>
    Abdominals,

    /// <summary>Forearms.</summary>
    Forearms,
}
