namespace Vigor.Core.Coach;

/// <summary>Why an answer did not help.</summary>
public enum RatingReason
{
    /// <summary>Something in it is not true.</summary>
    Wrong,

    /// <summary>It does not answer what was asked.</summary>
    BesideThePoint,

    /// <summary>It does not fit the person.</summary>
    NotForMe,

    /// <summary>It is too long.</summary>
    TooLong,

    /// <summary>It may do harm.</summary>
    Unsafe,
}
