namespace Vigor.Core.People;

/// <summary>How weights are shown and typed. Stored values are metric.</summary>
public enum UnitSystem
{
    /// <summary>Kilograms and centimetres.</summary>
    Metric,

    /// <summary>Pounds and inches.</summary>
    Imperial,
}
