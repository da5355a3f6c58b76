using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Coach.Facts;

/// <summary>What the coach knows of a person when a question arrives.</summary>
/// <param name="Profile">Who they are as far as training goes.</param>
/// <param name="Today">Their week, streak and last workout.</param>
/// <param name="Plan">The newest plan in use.</param>
/// <param name="Recent">Their last finished workouts, newest first, at most <see cref="WorkoutsKnown"/>.</param>
/// <param name="Last">The newest of them with its sets.</param>
/// <param name="Records">Records by exercise, newest first, at most <see cref="RecordsKnown"/>.</param>
public sealed record CoachFacts(
    Profile Profile,
    Today Today,
    Plan? Plan,
    IReadOnlyList<HistoryRow> Recent,
    WorkoutDetail? Last,
    IReadOnlyList<ExerciseBests> Records)
{
    /// <summary>Workouts the coach is told about.</summary>
    public const int WorkoutsKnown = 4;

    /// <summary>Insights the coach is told about.</summary>
    public const int InsightsKnown = 3;

    /// <summary>Exercises whose records the coach is told.</summary>
    public const int RecordsKnown = 6;

    /// <summary>What they asked the coach to remember.</summary>
    public IReadOnlyList<RememberedFact> Remembered { get; init; } = [];

    /// <summary>The workouts of <see cref="Recent"/> with their sets, newest first.</summary>
    public IReadOnlyList<WorkoutDetail> Workouts { get; init; } = Last is null ? [] : [Last];

    /// <summary>What the log says in words, the most important first, at most <see cref="InsightsKnown"/>.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    /// <summary>The workout they are in the middle of, with its live sets.</summary>
    public SessionState? Session { get; init; }

    /// <summary>Limitations of the stored profile; <see cref="Profile"/> may hold more, named in the conversation.</summary>
    public IReadOnlyList<Limitation> Known { get; init; } = Profile.Limitations;

    /// <summary>Limitations that hold here and are not in the stored profile.</summary>
    public IReadOnlyList<Limitation> NamedHere => [.. Profile.Limitations.Except(Known)];
}
