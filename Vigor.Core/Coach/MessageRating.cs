namespace Vigor.Core.Coach;

/// <summary>What a person thinks of an answer.</summary>
public enum MessageRating
{
    /// <summary>It helped.</summary>
    Helpful,

    /// <summary>It did not.</summary>
    NotHelpful,
}
