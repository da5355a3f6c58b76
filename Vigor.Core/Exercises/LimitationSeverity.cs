namespace Vigor.Core.Exercises;

/// <summary>How much a limitation restricts training.</summary>
public enum LimitationSeverity
{
    /// <summary>Noticed now and then; most things are fine with care.</summary>
    Mild,

    /// <summary>Some movements hurt and are left out.</summary>
    Moderate,

    /// <summary>Whatever stresses the area is left out.</summary>
    Severe,
}
