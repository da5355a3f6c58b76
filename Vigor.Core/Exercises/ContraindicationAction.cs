namespace Vigor.Core.Exercises;

/// <summary>What follows from a limitation for an exercise, in rising strictness.</summary>
public enum ContraindicationAction
{
    /// <summary>Allowed; the person is told what to watch for.</summary>
    Warn,

    /// <summary>Allowed only light and slow, within a range that does not hurt.</summary>
    Cap,

    /// <summary>Not allowed.</summary>
    Exclude,
}
