using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Web.Pages.Progress;

/// <summary>What the page shows but the list of records, which comes after it. What its part does not need is left empty.</summary>
/// <param name="Tab">The part that is shown.</param>
/// <param name="Report">The charts of the log.</param>
public sealed record ProgressView(ProgressTab Tab, ProgressReport Report)
{
    /// <summary>Every exercise of the log, by name.</summary>
    public IReadOnlyList<LoggedExercise> Exercises { get; init; } = [];

    /// <summary>The lines that are shown.</summary>
    public IReadOnlyList<LiftTrend> Lifts { get; init; } = [];

    /// <summary>What the log says.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    /// <summary>Body weights of the time shown.</summary>
    public IReadOnlyList<BodyWeight> Weights { get; init; } = [];

    /// <summary>Measures of the time shown.</summary>
    public IReadOnlyList<BodyMeasure> Measures { get; init; } = [];

    /// <summary>What the last days have tired.</summary>
    public IReadOnlyList<MuscleRecovery> Recovery { get; init; } = [];

    /// <summary>Exercises with a new best mark in the last four weeks.</summary>
    public int LateBests { get; init; }
}
