using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Facts;

/// <summary>Looks into the log for one question: each reads what it is asked for and no more.</summary>
/// <param name="Sets">Sets of some exercises, or of all, between two days; newest day first.</param>
/// <param name="Workouts">Finished workouts between two days, newest first.</param>
/// <param name="Bests">Records of one exercise.</param>
/// <param name="Days">The last workouts with one exercise, newest first.</param>
/// <param name="Weights">Body weights since a day, oldest first.</param>
public sealed record LogLooks(
    Func<IReadOnlyList<string>?, DateOnly, DateOnly, Task<IReadOnlyList<DoneSet>>> Sets,
    Func<DateOnly, DateOnly, Task<IReadOnlyList<DoneWorkout>>> Workouts,
    Func<string, Task<IReadOnlyList<ExerciseBests>>> Bests,
    Func<string, Task<IReadOnlyList<ExerciseDay>>> Days,
    Func<DateOnly, Task<IReadOnlyList<BodyWeight>>> Weights)
{
    /// <summary>Looks into an empty log.</summary>
    public static LogLooks Nothing { get; } = new(
        (_, _, _) => Task.FromResult<IReadOnlyList<DoneSet>>([]),
        (_, _) => Task.FromResult<IReadOnlyList<DoneWorkout>>([]),
        _ => Task.FromResult<IReadOnlyList<ExerciseBests>>([]),
        _ => Task.FromResult<IReadOnlyList<ExerciseDay>>([]),
        _ => Task.FromResult<IReadOnlyList<BodyWeight>>([]));
}
