using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Budget;

/// <summary>A way to make a call, and the most it can cost.</summary>
/// <param name="Candidate">The model.</param>
/// <param name="MaxOutputTokens">Most tokens of the answer.</param>
/// <param name="Amount">The most it can cost.</param>
/// <param name="EvenNearLimit">Whether it may still be taken when a budget is nearly used up.</param>
internal sealed record Offer(ProviderModel Candidate, int MaxOutputTokens, MicroUsd Amount, bool EvenNearLimit);
