using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People.Reminders;

namespace Vigor.Core.People.Services;

/// <summary>The door to what somebody wants to be reminded of.</summary>
public sealed class ReminderService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>The actor's settings; all is off when they never said.</summary>
    public async Task<ReminderSettings> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ReminderSettings.AsNoTracking().SingleOrDefaultAsync(settings => settings.UserId == actor.UserId, cancellationToken)
            ?? new ReminderSettings { UserId = actor.UserId };
    }

    /// <summary>Changes the actor's settings as a whole or not at all. What they hold for begins with the next of the person's times.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="change">The settings with their new values.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <exception cref="Refusal">They are not what <see cref="ReminderRules"/> allow.</exception>
    public async Task<ReminderSettings> UpdateAsync(Actor actor, Func<ReminderSettings, ReminderSettings> change, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.ReminderSettings.SingleOrDefaultAsync(settings => settings.UserId == actor.UserId, cancellationToken);
        var changed = change(stored ?? new ReminderSettings { UserId = actor.UserId });
        ReminderRules.Check(changed);
        var zone = (await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken))?.Zone ?? TimeZoneInfo.Utc;
        changed = changed with { NextAt = ReminderCalendar.NextAfter(changed, zone, time.GetUtcNow()) };
        if (stored is null)
        {
            db.ReminderSettings.Add(changed);
        }
        else
        {
            db.Replace(stored, changed);
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }
}
