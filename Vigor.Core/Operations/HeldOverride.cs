using Vigor.Core.Ai;

namespace Vigor.Core.Operations;

/// <summary>An override that has not ended.</summary>
/// <param name="Limit">What it says.</param>
/// <param name="Person">Username of the person it is for; absent for everybody.</param>
public sealed record HeldOverride(LimitOverride Limit, string? Person);
