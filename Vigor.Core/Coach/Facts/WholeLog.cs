using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Facts;

/// <summary>All four parts of what somebody did, as <see cref="LogFacts"/> reads them.</summary>
/// <param name="Today">Their week, streak and last workout.</param>
/// <param name="Workouts">Their last finished workouts, newest first.</param>
/// <param name="Records">Records by exercise, newest first.</param>
/// <param name="Insights">What the log says in words, the most important first.</param>
public sealed record WholeLog(
    Today Today, IReadOnlyList<WorkoutDetail> Workouts, IReadOnlyList<ExerciseBests> Records, IReadOnlyList<Insight> Insights);
