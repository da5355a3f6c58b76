namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>A week that was written and checked.</summary>
/// <param name="Week">Its figures.</param>
/// <param name="Brief">What it was checked against: that of the programme, with the week's own minutes.</param>
/// <param name="Workouts">Its sessions, in the order they are done.</param>
/// <param name="Report">What the checker found.</param>
public sealed record WrittenWeek(ProgrammeWeek Week, PlanBrief Brief, IReadOnlyList<Workout> Workouts, PlanReport Report);
