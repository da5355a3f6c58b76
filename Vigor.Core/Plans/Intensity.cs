namespace Vigor.Core.Plans;

/// <summary>How hard a session should feel.</summary>
public enum Intensity
{
    /// <summary>RPE 5 to 6.</summary>
    Light,

    /// <summary>RPE 7 to 8.</summary>
    Moderate,

    /// <summary>RPE 8 to 9.</summary>
    Intense,
}
