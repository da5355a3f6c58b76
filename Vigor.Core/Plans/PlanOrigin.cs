namespace Vigor.Core.Plans;

/// <summary>Where a plan comes from.</summary>
public enum PlanOrigin
{
    /// <summary>It was written for a request, by a provider or by the rules planner.</summary>
    Request,

    /// <summary>It is a session of a programme.</summary>
    Programme,

    /// <summary>A routine: its owner put it together.</summary>
    Own,
}
