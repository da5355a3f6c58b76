using Vigor.Core.Ai;

namespace Vigor.Core.Plans;

/// <summary>A plan that was written and checked but is not kept yet.</summary>
/// <param name="Workout">What it consists of.</param>
/// <param name="Report">What the checker found.</param>
/// <param name="WrittenBy">Display name of who wrote it.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record WrittenPlan(Workout Workout, PlanReport Report, string WrittenBy, int Minutes)
{
    /// <summary>The model, when a provider wrote it.</summary>
    public string? Model { get; init; }

    /// <summary>Version of the instructions, when a provider was asked.</summary>
    public string? PromptVersion { get; init; }

    /// <summary>What the gateway says of the draft, over all that was asked for it; absent when nobody was asked.</summary>
    public AiReceipt? Receipt { get; init; }

    /// <summary>Score of the provider's draft before it was mended, 0 to 100.</summary>
    public int? DraftScore { get; init; }

    /// <summary>Why no provider wrote it, when none did.</summary>
    public LocalReason? LocalReason { get; init; }
}
