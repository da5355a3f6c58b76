namespace Vigor.Core.Exercises;

/// <summary>How many joints share the work.</summary>
public enum Mechanic
{
    /// <summary>Several joints: done early in a session.</summary>
    Compound,

    /// <summary>One joint: done after the compounds.</summary>
    Isolation,
}
