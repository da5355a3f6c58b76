namespace Vigor.Core.People;

/// <summary>What the readiness answers allow.</summary>
public enum ReadinessOutcome
{
    /// <summary>Nothing speaks against training.</summary>
    Green,

    /// <summary>Light and moderate training, and a word with a professional.</summary>
    Amber,

    /// <summary>Nothing vigorous until a doctor has cleared it.</summary>
    Red,
}
