namespace Vigor.Core.Operations.Costs;

/// <summary>By what costs are told apart.</summary>
public enum CostSlice
{
    /// <summary>By UTC day.</summary>
    Day,

    /// <summary>By provider.</summary>
    Provider,

    /// <summary>By model.</summary>
    Model,

    /// <summary>By what the calls were for.</summary>
    Task,

    /// <summary>By tier of the people.</summary>
    Tier,

    /// <summary>By person, the dearest hundred.</summary>
    Person,
}
