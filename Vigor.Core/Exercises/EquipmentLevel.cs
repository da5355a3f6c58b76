namespace Vigor.Core.Exercises;

/// <summary>What is at hand, in one word; items can be added or taken away one by one.</summary>
public enum EquipmentLevel
{
    /// <summary>A floor and a wall.</summary>
    None,

    /// <summary>Dumbbells and bands at home.</summary>
    Basic,

    /// <summary>A home gym: dumbbells, kettlebell, bands, bench, pull-up bar, box.</summary>
    Moderate,

    /// <summary>Everything a commercial gym has.</summary>
    FullGym,
}
