using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Charts;

/// <summary>The heaviest load that was moved so often, or oftener, in one set.</summary>
/// <param name="Reps">How often at least, 1 to <see cref="OneRepMax.MaxReps"/>.</param>
/// <param name="Load">The load.</param>
/// <param name="Done">How often it was moved in that set.</param>
/// <param name="Day">The person's day when that was done first.</param>
public sealed record RepMax(int Reps, Load Load, int Done, DateOnly Day);
