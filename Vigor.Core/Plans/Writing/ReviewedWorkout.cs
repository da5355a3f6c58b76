namespace Vigor.Core.Plans.Writing;

/// <summary>A workout after review.</summary>
/// <param name="Workout">What may be shown.</param>
/// <param name="Report">What the checker found in it, and what was changed.</param>
/// <param name="Replaced">Whether the rules planner's workout stands in place of the one that was written.</param>
public sealed record ReviewedWorkout(Workout Workout, PlanReport Report, bool Replaced);
