using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Tiers;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to wishes for another tier. One at a time is open for each person; an administrator grants or declines it.</summary>
public sealed class TierService(IDbContextFactory<VigorDb> contexts, AccountControl accounts, AuditBook audit, TimeProvider time)
{
    private const int MostOpen = 100;

    /// <summary>The actor's last wish; null when they never had one.</summary>
    public async Task<TierRequest?> MineAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TierRequests.AsNoTracking().Where(request => request.UserId == actor.UserId).OrderByDescending(request => request.AskedAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Asks for a tier.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="tier">Which; nobody can ask to administer.</param>
    /// <param name="note">What they say to it, at most <see cref="TierRequest.MaxNote"/> characters.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <exception cref="Refusal">They have it, one of their wishes is open, or the note is too long.</exception>
    public async Task<TierRequest> AskAsync(Actor actor, Tier tier, string note, CancellationToken cancellationToken = default)
    {
        var said = CleanText.Of(note).Trim();
        if (said.Length > TierRequest.MaxNote)
        {
            throw Refusal.Invalid(nameof(note), $"Keep it to {TierRequest.MaxNote} characters.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var has = await db.Accounts.Where(account => account.Id == actor.UserId).Select(account => (Tier?)account.Tier).SingleOrDefaultAsync(cancellationToken);
        if (tier == Tier.Admin || has is null || has == tier || has == Tier.Admin)
        {
            throw new Refusal(RefusalCode.Conflict, "You have all that this tier brings.");
        }

        if (await db.TierRequests.AnyAsync(request => request.UserId == actor.UserId && request.DecidedAt == null, cancellationToken))
        {
            throw new Refusal(RefusalCode.Conflict, "Your request is on its way. You will see here when it is decided.");
        }

        var now = time.GetUtcNow();
        var asked = new TierRequest { Id = Guid.CreateVersion7(now), UserId = actor.UserId, Tier = tier, Note = said, AskedAt = now };
        db.TierRequests.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return asked;
    }

    /// <summary>Wishes that wait for a decision, the oldest first, at most 100.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<OpenTierRequest>> OpenAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TierRequests.AsNoTracking()
            .Where(request => request.DecidedAt == null)
            .OrderBy(request => request.AskedAt)
            .Join(db.Accounts, request => request.UserId, account => account.Id, (request, account) => new OpenTierRequest(request, account.UserName!))
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Decides a wish. One that is granted gives the tier.</summary>
    /// <exception cref="Refusal">Not an administrator, there is no such open wish, or no reason.</exception>
    public async Task DecideAsync(Actor actor, Guid requestId, bool isGranted, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var given = AuditBook.Given(reason);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var request = await db.TierRequests.SingleOrDefaultAsync(request => request.Id == requestId && request.DecidedAt == null, cancellationToken) ?? throw Refusal.NotFound("request");
        if (isGranted)
        {
            await accounts.ChangeAsync(actor, [request.UserId], new AccountChange.ToTier(request.Tier), given, cancellationToken);
        }

        request.Decide(isGranted, time.GetUtcNow());
        audit.Write(db, actor.UserId, isGranted ? "tier.request.granted" : "tier.request.declined", request.UserId.ToString(), null, null, given);
        await db.SaveChangesAsync(cancellationToken);
    }
}
