using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>How the estimated one-repetition maximum of a lift went.</summary>
/// <param name="Slug">Slug in the catalogue.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="Points">The best estimate of each day, oldest first; at least one.</param>
public sealed record LiftTrend(string Slug, string Name, IReadOnlyList<LiftPoint> Points);

/// <summary>The best estimate of a day.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="EstimatedMax">What one repetition could be.</param>
public sealed record LiftPoint(DateOnly Day, Load EstimatedMax);
