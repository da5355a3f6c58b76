namespace Vigor.Core.Training.Challenges;

/// <summary>What a monthly challenge counts.</summary>
public enum ChallengeKind
{
    /// <summary>Finished workouts.</summary>
    Workouts,

    /// <summary>Minutes of training.</summary>
    Minutes,

    /// <summary>Minutes of steady cardio.</summary>
    CardioMinutes,

    /// <summary>Sets that beat something.</summary>
    Records,
}
