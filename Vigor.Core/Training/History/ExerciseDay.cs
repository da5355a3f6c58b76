using Vigor.Core.Exercises;

namespace Vigor.Core.Training.History;

/// <summary>What somebody did of one exercise in one workout.</summary>
/// <param name="SessionId">The workout.</param>
/// <param name="Workout">Its name.</param>
/// <param name="Day">The person's day.</param>
/// <param name="Sets">Its sets of the exercise, in order.</param>
public sealed record ExerciseDay(Guid SessionId, string Workout, DateOnly Day, IReadOnlyList<LoggedSet> Sets)
{
    /// <summary>Highest estimated one-repetition maximum of the day; absent without loads or with more than twelve reps.</summary>
    public Load? EstimatedMax => Sets
        .Where(set => set.Values is { Kind: not SetKind.WarmUp, Load: not null, Reps: not null })
        .Select(set => OneRepMax.Estimate(set.Values.Load!.Value, set.Values.Reps!.Value))
        .Max();
}
