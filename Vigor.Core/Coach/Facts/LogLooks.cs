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
    /// <summary>Looks into what is known of a log that stands nowhere else, such as that of the demo.</summary>
    /// <param name="log">The log.</param>
    public static LogLooks Within(LogFacts log) => new(
        async (slugs, from, to) => [.. (await log.WorkoutsAsync()).Where(workout => workout.Row.Day >= from && workout.Row.Day <= to).SelectMany(SetsOf).Where(set => slugs is null || slugs.Contains(set.Slug))],
        async (from, to) => [.. (await log.WorkoutsAsync()).Select(workout => workout.Row).Where(row => row.Day >= from && row.Day <= to).Select(row => new DoneWorkout(row.Id, row.Name, row.Day, row.Minutes, row.Intensity))],
        async slug => [.. (await log.RecordsAsync()).Where(record => record.Slug == slug)],
        async slug => [.. (await log.WorkoutsAsync()).SelectMany(workout => workout.Exercises.Where(done => done.Slug == slug), (workout, done) => new ExerciseDay(workout.Row.Id, workout.Row.Name, workout.Row.Day, done.Sets))],
        _ => Task.FromResult<IReadOnlyList<BodyWeight>>([]));

    private static IEnumerable<DoneSet> SetsOf(WorkoutDetail workout) => workout.Exercises
        .SelectMany(done => done.Sets)
        .Where(set => set.Values.Kind != SetKind.WarmUp)
        .Select(set => new DoneSet(workout.Row.Day, workout.Row.Id, workout.Row.Name, set.ExerciseSlug, set.Values.Load, set.Values.Reps, set.Values.Seconds));
}
