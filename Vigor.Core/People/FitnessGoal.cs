namespace Vigor.Core.People;

/// <summary>What somebody trains for.</summary>
public enum FitnessGoal
{
    /// <summary>Lose fat and keep muscle.</summary>
    WeightLoss,

    /// <summary>Build muscle.</summary>
    MuscleGain,

    /// <summary>Lift more.</summary>
    Strength,

    /// <summary>Last longer.</summary>
    Endurance,

    /// <summary>Be fit and stay well.</summary>
    GeneralFitness,
}
