namespace Vigor.Core.Plans;

/// <summary>What the checker found in a plan.</summary>
/// <param name="Score">0 to 100, after the caps.</param>
/// <param name="Checks">Every check with its points.</param>
/// <param name="Caps">Hard limits that were hit; empty for a plan that may be shown.</param>
/// <param name="Changes">What was changed after it was written, in words.</param>
public sealed record PlanReport(
    int Score,
    IReadOnlyList<PlanCheck> Checks,
    IReadOnlyList<string> Caps,
    IReadOnlyList<string> Changes)
{
    /// <summary>What the check found in a provider's first draft, in words; nothing for one that was good at once.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];

    /// <summary>Net kilocalories, to 10, within about 20 %; absent when the body weight is not known.</summary>
    public int? Calories { get; init; }
}
