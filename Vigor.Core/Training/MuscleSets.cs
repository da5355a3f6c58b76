using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>Weekly sets of a muscle.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Sets">Sets: one where it is a primary muscle, half where it is a secondary one.</param>
public sealed record MuscleSets(Muscle Muscle, decimal Sets);
