namespace Vigor.Core.Exercises;

/// <summary>How much a limitation restricts training. For pregnancy read first, second and third trimester.</summary>
public enum LimitationSeverity
{
    /// <summary>Noticed now and then, at most 2 of 10 on a pain scale, gone within a day.</summary>
    Mild,

    /// <summary>Noticed in most sessions, about 3 to 4 of 10 on a pain scale.</summary>
    Moderate,

    /// <summary>Limits daily life, or somebody qualified has advised to spare the area.</summary>
    Severe,
}
