using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Insights;

/// <summary>The little of the log that the rules need: some weeks, and the best of each day.</summary>
public sealed record LogPicture
{
    /// <summary>Most full weeks that are looked at.</summary>
    public const int FullWeeks = 12;

    /// <summary>The person's calendar day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The person's unit.</summary>
    public UnitSystem Units { get; init; }

    /// <summary>How trained they are.</summary>
    public FitnessLevel Level { get; init; }

    /// <summary>Days they want to train a week, 1 to 7.</summary>
    public int Goal { get; init; } = 3;

    /// <summary>Full weeks since somebody began to train, oldest first, at most <see cref="FullWeeks"/>; the running week is not among them.</summary>
    public IReadOnlyList<LoggedWeek> Weeks { get; init; } = [];

    /// <summary>How recovered somebody felt before the last workouts, the newest first.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    /// <summary>The running week.</summary>
    public LoggedWeek? Running { get; init; }

    /// <summary>Lines of the exercises done in these weeks.</summary>
    public IReadOnlyList<LiftTrend> Lifts { get; init; } = [];

    /// <summary>Sets by muscle over the last four full weeks; absent when there is no full week.</summary>
    public WeeklyVolume? Volume { get; init; }

    /// <summary>How sets divided over the last four weeks.</summary>
    public Balance? Balance { get; init; }

    /// <summary>Sets of the last seven days that beat something.</summary>
    public IReadOnlyList<NewRecord> Records { get; init; } = [];
}
