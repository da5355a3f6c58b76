namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>A week with its sessions, before it is checked and explained.</summary>
/// <param name="Week">Its place in the block.</param>
/// <param name="Brief">The brief of the programme, with the week's own minutes.</param>
/// <param name="Workouts">Its sessions.</param>
internal sealed record WeekDraft(BlockWeek Week, PlanBrief Brief, IReadOnlyList<Workout> Workouts);
