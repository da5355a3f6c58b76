namespace Vigor.Core.Exercises.Poses;

/// <summary>A movement as its two ends.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it turns around.</param>
/// <param name="Prop">What stands around.</param>
public sealed record Movement(Pose Start, Pose End, Prop Prop = Prop.None);
