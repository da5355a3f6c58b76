using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.People.Services;

/// <summary>The door to where somebody is signed in. A sign-in that was ended is ended in every process, and in every copy of its cookie.</summary>
public sealed class SignInService(IDbContextFactory<VigorDb> contexts, SecurityLog log, TimeProvider time)
{
    /// <summary>Most sign-ins that are listed.</summary>
    public const int MostListed = 50;

    /// <summary>Begins one.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="from">Where.</param>
    /// <param name="isKept">Whether it is to outlive the browser.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <returns>Its id.</returns>
    public async Task<Guid> BeginAsync(Guid userId, Origin from, bool isKept, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        var now = time.GetUtcNow();
        var signIn = new SignIn
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Device = from.Device.Cut(SignIn.MaxText),
            Network = (from.Network ?? "").Cut(SignIn.MaxText),
            StartedAt = now,
            SeenAt = now,
            EndsAt = now + (isKept ? SignInLimits.Kept : SignInLimits.Usual),
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = now - SignInLimits.Remembered;
        await db.SignIns.Where(other => other.UserId == userId && other.StartedAt < old && other.EndsAt < now).ExecuteDeleteAsync(cancellationToken);
        db.SignIns.Add(signIn);
        log.Note(db, userId, SecurityEventKind.SignedIn, from);
        await db.SaveChangesAsync(cancellationToken);
        return signIn.Id;
    }

    /// <summary>Whether one still holds; notes now and then that it is used.</summary>
    public async Task<bool> IsAliveAsync(Guid userId, Guid signInId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var signIn = await db.SignIns.SingleOrDefaultAsync(signIn => signIn.Id == signInId && signIn.UserId == userId, cancellationToken);
        if (signIn?.IsAlive(now) != true)
        {
            return false;
        }

        if (now - signIn.SeenAt >= SignInLimits.SeenEvery)
        {
            signIn.See(now);
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>Where the actor is signed in, last used first.</summary>
    public async Task<IReadOnlyList<SignIn>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignIns.AsNoTracking()
            .Where(signIn => signIn.UserId == actor.UserId && signIn.EndedAt == null && signIn.EndsAt > now)
            .OrderByDescending(signIn => signIn.SeenAt)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one of the actor's; one that has ended, or is somebody else's, is left alone.</summary>
    public async Task EndAsync(Actor actor, Guid signInId, Origin from, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.SignIns.SingleOrDefaultAsync(signIn => signIn.Id == signInId && signIn.UserId == actor.UserId && signIn.EndedAt == null, cancellationToken) is not { } signIn)
        {
            return;
        }

        signIn.End(time.GetUtcNow());
        log.Note(db, actor.UserId, SecurityEventKind.SignedOut, from);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends all of the actor's but one.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="kept">The one that goes on; none when absent.</param>
    /// <param name="from">Where this is asked.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    public async Task EndOthersAsync(Actor actor, Guid? kept, Origin from, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var signIn in await db.SignIns.Where(signIn => signIn.UserId == actor.UserId && signIn.EndedAt == null && signIn.Id != kept).ToListAsync(cancellationToken))
        {
            signIn.End(now);
        }

        log.Note(db, actor.UserId, SecurityEventKind.SignedOutElsewhere, from);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether somebody has signed in from a network within the last <see cref="SignInLimits.Remembered"/>.</summary>
    public async Task<bool> KnowsAsync(Guid userId, string network, CancellationToken cancellationToken = default)
    {
        var since = time.GetUtcNow() - SignInLimits.Remembered;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SignIns.AnyAsync(signIn => signIn.UserId == userId && signIn.Network == network && signIn.StartedAt >= since, cancellationToken);
    }
}
