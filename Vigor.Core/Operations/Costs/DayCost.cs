using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Costs;

/// <summary>What a provider cost on a day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Provider">Name of the provider.</param>
/// <param name="Cost">What was charged.</param>
public sealed record DayCost(DateOnly Day, string Provider, MicroUsd Cost);
