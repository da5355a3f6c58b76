namespace Vigor.Core.People;

/// <summary>Optional; used only for energy estimates and standards that differ.</summary>
public enum Sex
{
    /// <summary>Not said.</summary>
    Unspecified,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
