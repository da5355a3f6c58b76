namespace Vigor.Core.Ai.Budget;

/// <summary>Whether a provider would be asked now, and the most that its first call may take. Nothing is reserved by looking.</summary>
/// <param name="Provider">Display name of the provider that would be asked; absent when none would.</param>
/// <param name="MostTaken">What is set aside for the call, of which it takes what it costs; nothing when none would be asked.</param>
/// <param name="Left">What the person's own month (UTC) still has.</param>
/// <param name="Local">Why the local candidate would answer; absent when a provider would be asked.</param>
public sealed record BudgetCheck(string? Provider, MicroUsd MostTaken, MicroUsd Left, LocalReason? Local);
