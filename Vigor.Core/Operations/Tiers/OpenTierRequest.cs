namespace Vigor.Core.Operations.Tiers;

/// <summary>A wish that waits for a decision.</summary>
/// <param name="Request">The wish.</param>
/// <param name="Person">Username of whose it is.</param>
public sealed record OpenTierRequest(TierRequest Request, string Person);
