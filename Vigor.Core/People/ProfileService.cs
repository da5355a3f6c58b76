using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People;

/// <summary>The door to profiles.</summary>
public sealed class ProfileService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>The actor's profile; a new, empty one when they have none yet.</summary>
    public async Task<Profile> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken)
            ?? new Profile { UserId = actor.UserId };
    }

    /// <summary>Keeps a warning sign that the actor told of; while it is open no workout is written or started. One that is open already stays.</summary>
    /// <param name="actor">Who told of it.</param>
    /// <param name="sign">What it was, in a word or two.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <returns>Whether none was open before.</returns>
    public async Task<bool> NoteRedFlagAsync(Actor actor, string sign, CancellationToken cancellationToken = default)
    {
        var isFirst = false;
        await UpdateAsync(
            actor,
            profile =>
            {
                isFirst = profile.Readiness.Flag is null;
                profile.Readiness = profile.Readiness with { Flag = profile.Readiness.Flag ?? new(sign, profile.DayOf(time.GetUtcNow())) };
            },
            cancellationToken);
        return isFirst;
    }

    /// <summary>Takes the actor's word that their warning sign has been looked at.</summary>
    public Task ResolveRedFlagAsync(Actor actor, CancellationToken cancellationToken = default) =>
        UpdateAsync(actor, profile => profile.Readiness = profile.Readiness with { Flag = null }, cancellationToken);

    /// <summary>Changes the actor's profile as a whole or not at all.</summary>
    /// <param name="actor">Whose profile.</param>
    /// <param name="change">Sets the new values.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <exception cref="Refusal">A value is out of range.</exception>
    public async Task<Profile> UpdateAsync(Actor actor, Action<Profile> change, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.Profiles.SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken);
        if (profile is null)
        {
            profile = new Profile { UserId = actor.UserId };
            db.Profiles.Add(profile);
        }

        change(profile);
        var now = time.GetUtcNow();
        ProfileRules.Check(profile, DateOnly.FromDateTime(now.UtcDateTime));
        profile.UpdatedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        return profile;
    }
}
