using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Facts;

/// <summary>
/// What somebody did, in four parts. Most questions need none of them and few need more than one, so each is read when it is
/// first asked for, and once.
/// </summary>
/// <param name="today">Reads their week, streak and last workout.</param>
/// <param name="workouts">Reads their last finished workouts.</param>
/// <param name="records">Reads their records.</param>
/// <param name="insights">Reads what the log says in words.</param>
public sealed class LogFacts(
    Func<Task<Today>> today,
    Func<Task<IReadOnlyList<WorkoutDetail>>> workouts,
    Func<Task<IReadOnlyList<ExerciseBests>>> records,
    Func<Task<IReadOnlyList<Insight>>> insights)
{
    /// <summary>Workouts the coach is told about.</summary>
    public const int WorkoutsKnown = 4;

    /// <summary>Insights the coach is told about.</summary>
    public const int InsightsKnown = 3;

    /// <summary>Exercises whose records the coach is told.</summary>
    public const int RecordsKnown = 6;

    private readonly Lazy<Task<Today>> today = new(today);
    private readonly Lazy<Task<IReadOnlyList<WorkoutDetail>>> workouts = new(workouts);
    private readonly Lazy<Task<IReadOnlyList<ExerciseBests>>> records = new(records);
    private readonly Lazy<Task<IReadOnlyList<Insight>>> insights = new(insights);

    /// <summary>Looks for what one question needs.</summary>
    public LogLooks Looks
    {
        get => field ??= LogLooks.Within(this);
        init;
    }

    /// <summary>Their week, streak and last workout.</summary>
    public Task<Today> TodayAsync() => today.Value;

    /// <summary>Their last finished workouts with the sets, newest first, at most <see cref="WorkoutsKnown"/>.</summary>
    public Task<IReadOnlyList<WorkoutDetail>> WorkoutsAsync() => workouts.Value;

    /// <summary>Records by exercise, newest first, at most <see cref="RecordsKnown"/>.</summary>
    public Task<IReadOnlyList<ExerciseBests>> RecordsAsync() => records.Value;

    /// <summary>What the log says in words, the most important first, at most <see cref="InsightsKnown"/>.</summary>
    public Task<IReadOnlyList<Insight>> InsightsAsync() => insights.Value;

    /// <summary>All of it. The parts have a database context each, so they do not wait for each other.</summary>
    public async Task<WholeLog> WholeAsync()
    {
        var (now, done, bests, seen) = (TodayAsync(), WorkoutsAsync(), RecordsAsync(), InsightsAsync());
        await Task.WhenAll(now, done, bests, seen);
        return new(await now, await done, await bests, await seen);
    }
}
