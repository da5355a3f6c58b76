using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Composing;

/// <summary>An exercise that may stand in a plan for a brief.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Concern">What to watch for, if anything; never an exclusion.</param>
/// <param name="Credits">What one set counts for each muscle group.</param>
/// <param name="Fit">How well it suits the brief; the larger, the better.</param>
internal sealed record ExerciseCandidate(Exercise Exercise, Contraindication? Concern, double[] Credits, double Fit)
{
    /// <summary>Whether it may only be done light and slow.</summary>
    public bool IsCapped => Concern?.Action == ContraindicationAction.Cap;
}
