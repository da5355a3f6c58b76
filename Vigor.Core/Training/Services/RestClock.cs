using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Services;

/// <summary>The rest between sets. It starts by itself when a set is completed; here it is changed.</summary>
public sealed class RestClock(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Makes the running rest longer or shorter; without one, a longer rest starts from now.</summary>
    /// <returns>The rest, or null when it is over by that.</returns>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task<RestTimer?> AdjustAsync(Actor actor, Guid sessionId, int seconds, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var running = await ReadAsync(db, actor, sessionId, now, cancellationToken);
        var end = (running?.EndsAt ?? now).AddSeconds(seconds);
        var latest = now.AddSeconds(RestTimer.MaxSeconds);
        end = end > latest ? latest : end;
        var rest = end > now ? new RestTimer(end, Math.Max((running?.Seconds ?? 0) + seconds, 1), running?.IsPaused == true) : null;
        await StoreAsync(db, actor, sessionId, rest, now, cancellationToken);
        return rest;
    }

    /// <summary>Stops the running rest where it is, or lets a paused one go on; without one nothing happens.</summary>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task<RestTimer?> PauseAsync(Actor actor, Guid sessionId, bool isPaused, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var rest = await ReadAsync(db, actor, sessionId, now, cancellationToken) is { } running ? running with { IsPaused = isPaused } : null;
        await StoreAsync(db, actor, sessionId, rest, now, cancellationToken);
        return rest;
    }

    /// <summary>Ends the running rest; without one nothing happens.</summary>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public async Task SkipAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await StoreAsync(db, actor, sessionId, rest: null, time.GetUtcNow(), cancellationToken);
    }

    private static async Task<RestTimer?> ReadAsync(VigorDb db, Actor actor, Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.Id == sessionId)
            .Select(session => new { session.RestEndsAt, session.RestPausedAt, session.RestSeconds })
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw Refusal.NotFound("workout");
        return RestTimer.Of(stored.RestEndsAt, stored.RestPausedAt, stored.RestSeconds, now);
    }

    private static async Task StoreAsync(VigorDb db, Actor actor, Guid sessionId, RestTimer? rest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = rest is { IsPaused: false } ? rest.EndsAt : (DateTimeOffset?)null;
        var pausedAt = rest is { IsPaused: true } ? (int)Math.Ceiling((rest.EndsAt - now).TotalSeconds) : (int?)null;
        var seconds = rest?.Seconds ?? 0;
        var stored = await db.SessionsOf(actor)
            .Where(session => session.Id == sessionId && session.FinishedAt == null)
            .ExecuteUpdateAsync(
                change => change
                    .SetProperty(session => session.RestEndsAt, end)
                    .SetProperty(session => session.RestPausedAt, pausedAt)
                    .SetProperty(session => session.RestSeconds, seconds),
                cancellationToken);
        if (stored == 0)
        {
            throw Refusal.NotFound("workout in progress");
        }
    }
}
