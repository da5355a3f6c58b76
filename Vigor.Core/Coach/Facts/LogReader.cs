using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Facts;

/// <summary>Knows which service reads which part of a log.</summary>
public sealed class LogReader(TodayService today, HistoryService history, ProgressService progress, InsightService insights, LogLookService looks, BodyWeightService weights)
{
    /// <summary>The log of a person; nothing of it is read yet.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public LogFacts Of(Actor actor, CancellationToken cancellationToken) => new(
        () => today.GetAsync(actor, cancellationToken),
        () => history.LastAsync(actor, LogFacts.WorkoutsKnown, cancellationToken),
        async () => [.. (await progress.BestsAsync(actor, cancellationToken: cancellationToken)).Take(LogFacts.RecordsKnown)],
        async () => [.. (await insights.ListAsync(actor, cancellationToken)).Take(LogFacts.InsightsKnown)])
    {
        Looks = new(
            (slugs, from, to) => looks.SetsAsync(actor, slugs, from, to, cancellationToken),
            (from, to) => looks.WorkoutsAsync(actor, from, to, cancellationToken),
            slug => progress.BestsAsync(actor, slug, cancellationToken),
            slug => history.OfExerciseAsync(actor, slug, cancellationToken),
            since => weights.ListAsync(actor, since, cancellationToken)),
    };
}
