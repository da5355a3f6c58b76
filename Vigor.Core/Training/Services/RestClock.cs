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
    public Task<RestTimer?> AdjustAsync(Actor actor, Guid sessionId, int seconds, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, sessionId, (session, now) => session.AdjustRest(seconds, now), cancellationToken);

    /// <summary>Stops the running rest where it is, or lets a paused one go on; without one nothing happens.</summary>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public Task<RestTimer?> PauseAsync(Actor actor, Guid sessionId, bool isPaused, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, sessionId, (session, now) => session.PauseRest(isPaused, now), cancellationToken);

    /// <summary>Ends the running rest; without one nothing happens.</summary>
    /// <exception cref="Refusal">There is no session in progress with this id that is theirs.</exception>
    public Task SkipAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, sessionId, (session, _) => session.SkipRest(), cancellationToken);

    private async Task<RestTimer?> ChangeAsync(Actor actor, Guid sessionId, Action<Session, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var session = await db.SessionsOf(actor).AsNoTracking().SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
        change(session, now);

        // Finishing on another device in this moment must not be followed by a rest.
        var stored = await db.SessionsOf(actor)
            .Where(other => other.Id == sessionId && other.FinishedAt == null)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(other => other.RestEndsAt, session.RestEndsAt)
                    .SetProperty(other => other.RestPausedAt, session.RestPausedAt)
                    .SetProperty(other => other.RestSeconds, session.RestSeconds),
                cancellationToken);
        return stored == 1 ? session.Rest(now) : throw Refusal.NotFound("workout in progress");
    }
}
