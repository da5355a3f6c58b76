using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Web.Pages.Progress;

/// <summary>Everything the page shows but the records, which come after it.</summary>
/// <param name="Report">The charts of the log.</param>
/// <param name="Exercises">Every exercise of the log, by name.</param>
/// <param name="Lifts">The lines that are shown.</param>
/// <param name="Insights">What the log says.</param>
/// <param name="Weights">Body weights of the time shown.</param>
public sealed record ProgressView(
    ProgressReport Report,
    IReadOnlyList<LoggedExercise> Exercises,
    IReadOnlyList<LiftTrend> Lifts,
    IReadOnlyList<Insight> Insights,
    IReadOnlyList<BodyWeight> Weights);
