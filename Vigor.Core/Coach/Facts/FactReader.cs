using Microsoft.EntityFrameworkCore;
using Vigor.Core.Coach.Memory;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Facts;

/// <summary>Reads what is known of a person: at once what every answer needs, later what one asks for.</summary>
public sealed class FactReader(IDbContextFactory<VigorDb> contexts, MemoryService memory, TrainingService training, LogReader log, TimeProvider time)
{
    /// <summary>Reads what every answer needs.</summary>
    /// <param name="actor">Whom it is about.</param>
    /// <param name="profile">Their profile, when it was read a moment ago.</param>
    /// <param name="cancellationToken">Cancels the reading, also that of the log later.</param>
    public async Task<CoachFacts> ReadAsync(Actor actor, Profile? profile = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        profile ??= await db.ProfileOfAsync(actor, cancellationToken);
        var plan = await db.Plans.AsNoTracking()
            .Where(plan => plan.UserId == actor.UserId && plan.ArchivedAt == null)
            .OrderByDescending(plan => plan.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var active = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt == null)
            .OrderByDescending(session => session.StartedAt)
            .Select(session => (Guid?)session.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new(profile, profile.DayOf(time.GetUtcNow()), log.Of(actor, cancellationToken))
        {
            Plan = plan,
            Remembered = await memory.ListAsync(actor, cancellationToken),
            Session = active is { } id ? await training.GetAsync(actor, id, cancellationToken) : null,
        };
    }
}
