using Vigor.Core.Ai;

namespace Vigor.Core.Operations;

/// <summary>A budget that has passed a threshold. There is one of each period and threshold, however many processes notice it.</summary>
public sealed record BudgetAlert
{
    /// <summary>Key of the budget's period, such as <c>month:2026-05</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The threshold, percent of the limit.</summary>
    public required int Percent { get; init; }

    /// <summary>When it was noticed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was spent then.</summary>
    public required MicroUsd Spent { get; init; }

    /// <summary>What the limit was then.</summary>
    public required MicroUsd Limit { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public string Sentence => Percent >= 100
        ? $"The budget of {Named} is used up: {Spent} of {Limit}. Vigor's own coach and planner answer until it begins anew."
        : $"The budget of {Named} has passed {Percent} %: {Spent} of {Limit}. The economical models answer where there are any.";

    private string Named => $"the {(Period.StartsWith("day:", StringComparison.Ordinal) ? "day" : "month")} {Period[(Period.IndexOf(':', StringComparison.Ordinal) + 1)..]}";
}
