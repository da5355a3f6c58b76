namespace Vigor.Core.People;

/// <summary>Light or dark.</summary>
public enum ThemePreference
{
    /// <summary>As the device says.</summary>
    System,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}
