using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>The rest between sets. It starts by itself when a set is completed; here it is changed.</summary>
public sealed class RestClock(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Starts a rest from now.</summary>
    /// <param name="actor">Who trains.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="seconds">Its length, 1 to <see cref="RestTimer.MaxSeconds"/>.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task<RestTimer> StartAsync(Actor actor, Guid sessionId, int seconds, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, RestTimer.MaxSeconds);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rest = new RestTimer(time.GetUtcNow().AddSeconds(seconds), seconds);
        await StoreAsync(db, actor, sessionId, rest.EndsAt, seconds, cancellationToken);
        return rest;
    }

    /// <summary>Makes the running rest longer or shorter; without one, a longer rest starts from now.</summary>
    /// <returns>The rest, or null when it is over by that.</returns>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task<RestTimer?> AdjustAsync(Actor actor, Guid sessionId, int seconds, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.Id == sessionId)
            .Select(session => new { session.RestEndsAt, session.RestSeconds })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw Refusal.NotFound("workout");
        var now = time.GetUtcNow();
        var isRunning = stored.RestEndsAt > now;
        var end = (isRunning ? stored.RestEndsAt!.Value : now).AddSeconds(seconds);
        var latest = now.AddSeconds(RestTimer.MaxSeconds);
        end = end > latest ? latest : end;
        var rest = end > now ? new RestTimer(end, Math.Max((isRunning ? stored.RestSeconds : 0) + seconds, 1)) : null;
        await StoreAsync(db, actor, sessionId, rest?.EndsAt, rest?.Seconds ?? 0, cancellationToken);
        return rest;
    }

    /// <summary>Ends the running rest; without one nothing happens.</summary>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task SkipAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await StoreAsync(db, actor, sessionId, null, 0, cancellationToken);
    }

    private static async Task StoreAsync(
        VigorDb db, Actor actor, Guid sessionId, DateTimeOffset? end, int seconds, CancellationToken cancellationToken)
    {
        var stored = await db.SessionsOf(actor)
            .Where(session => session.Id == sessionId && session.FinishedAt == null)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(session => session.RestEndsAt, end)
                    .SetProperty(session => session.RestSeconds, seconds),
                cancellationToken);
        if (stored == 0)
        {
            throw Refusal.NotFound("workout in progress");
        }
    }
}
