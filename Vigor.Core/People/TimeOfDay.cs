namespace Vigor.Core.People;

/// <summary>When somebody likes to train.</summary>
public enum TimeOfDay
{
    /// <summary>No preference.</summary>
    Any,

    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>Noon to five.</summary>
    Afternoon,

    /// <summary>After five.</summary>
    Evening,
}
