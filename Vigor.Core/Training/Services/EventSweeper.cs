using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;

namespace Vigor.Core.Training.Services;

/// <summary>
/// Forgets, once a day, what devices told of workouts that have long been finished, as far as telling it again changes nothing: a set
/// that stands under its own id, a rest, a turn to an exercise. All else that was told stays known, and with it that it was told.
/// </summary>
internal sealed partial class EventSweeper(IDbContextFactory<VigorDb> contexts, TimeProvider time, ILogger<EventSweeper> log)
    : PeriodicWork("told-events", TimeSpan.FromDays(1), AfterStart, time)
{
    /// <summary>How long after its workout was finished an event is known at least: a device that comes back later finds its sets by their ids.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int AtATime = 2_000;

    // Nothing of them is left in a workout that is over. Of others there is: a set that was taken for another device's or taken back,
    // an exercise that was added, a note that was changed since. Told again they would come to be once more.
    private static readonly EventKind[] OfTheMoment =
    [
        EventKind.RestStarted, EventKind.RestMoved, EventKind.RestPaused, EventKind.RestResumed, EventKind.RestSkipped, EventKind.ExerciseChosen,
    ];

    /// <summary>Forgets what can be.</summary>
    /// <returns>How many events.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var over = Time.GetUtcNow() - Kept;
        var (after, end, swept) = (Guid.Empty, Guid.CreateVersion7(over), 0);
        while (true)
        {
            // Ids sort by time: what is older is read in their order, a part at a time.
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var part = await db.SessionEvents
                .Where(told => told.Id > after && told.Id < end)
                .OrderBy(told => told.Id)
                .Select(told => told.Id)
                .Take(AtATime)
                .ToListAsync(cancellationToken);
            if (part.Count == 0)
            {
                return swept;
            }

            swept += await ForgetAsync(db, after, part[^1], over, cancellationToken);
            after = part[^1];
        }
    }

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken) => SweepAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure);

    private static Task<int> ForgetAsync(VigorDb db, Guid after, Guid until, DateTimeOffset over, CancellationToken cancellationToken)
    {
        var (sets, sessions) = (db.SetEntries, db.Sessions);
        return db.SessionEvents
            .Where(told => told.Id > after && told.Id <= until)
            .Where(told => OfTheMoment.Contains(told.Kind)
                || (told.Kind == EventKind.SetDone && told.Outcome == EventOutcome.Stored && sets.Any(set => set.Id == told.Id)))
            .Where(told => sessions.Any(session => session.Id == told.SessionId && session.FinishedAt < over))
            .ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events of old workouts could not be forgotten; trying again tomorrow.")]
    private partial void Failed(Exception exception);
}
