using Vigor.Core.Ai;

namespace Vigor.Core.Plans;

/// <summary>A workout that was written for somebody, checked and kept.</summary>
public sealed class Plan
{
    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name, 1 to 80 characters; the owner may change it.</summary>
    public required string Name { get; set; }

    /// <summary>What it consists of.</summary>
    public required Workout Workout { get; set; }

    /// <summary>What was asked for.</summary>
    public required PlanRequest Request { get; set; }

    /// <summary>What the checker found.</summary>
    public required PlanReport Report { get; set; }

    /// <summary>Minutes as Vigor computes them, never a writer's claim.</summary>
    public required int Minutes { get; set; }

    /// <summary>Score of the checker, 0 to 100.</summary>
    public required int Score { get; set; }

    /// <summary>Display name of who wrote it.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>Model, when a provider wrote it.</summary>
    public string? Model { get; init; }

    /// <summary>What writing it cost, in micro-dollars.</summary>
    public MicroUsd Cost { get; init; }

    /// <summary>Version of the instructions a provider was given, when one was asked.</summary>
    public string? PromptVersion { get; init; }

    /// <summary>The question at the gateway, when a provider was asked: ledger rows and ratings have the same id.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Why no provider wrote it, when one might have.</summary>
    public LocalReason? LocalReason { get; init; }

    /// <summary>Seed of the rules planner: the same request and seed give the same workout.</summary>
    public int Seed { get; init; }

    /// <summary>The owner's rating, 1 to 5.</summary>
    public int? Rating { get; set; }

    /// <summary>Whether the owner marked it.</summary>
    public bool IsFavourite { get; set; }

    /// <summary>As it was before the last change; absent when there is none to take back.</summary>
    public PlanVersion? Before { get; set; }

    /// <summary>Counts the changes of the workout, so that two people, or two windows, never overwrite each other unseen.</summary>
    public int Revision { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put away; absent while it is in use.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
