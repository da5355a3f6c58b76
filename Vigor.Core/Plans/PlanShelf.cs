namespace Vigor.Core.Plans;

/// <summary>Where a plan lies.</summary>
public enum PlanShelf
{
    /// <summary>Not put away.</summary>
    InUse,

    /// <summary>Marked, and not put away.</summary>
    Favourites,

    /// <summary>Put away.</summary>
    PutAway,
}
