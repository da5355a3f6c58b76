namespace Vigor.Core.Exercises;

/// <summary>How trained a person is, and the least training an exercise asks for.</summary>
public enum FitnessLevel
{
    /// <summary>New to training, or under about six months of it.</summary>
    Beginner,

    /// <summary>About six months to two years of regular training.</summary>
    Intermediate,

    /// <summary>More than two years of regular training.</summary>
    Advanced,
}
