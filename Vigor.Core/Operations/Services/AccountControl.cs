using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to other people's accounts: who they are, and what they may use. Each change is stored with its audit entry or not at all.</summary>
public sealed class AccountControl(IDbContextFactory<VigorDb> contexts, AccountDirectory directory, SecurityLog log, AuditBook audit, TimeProvider time)
{
    /// <summary>Accounts that fit.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="order">In what order.</param>
    /// <param name="skip">Accounts that come before, 0 or more.</param>
    /// <param name="take">Accounts wanted, at most <see cref="AccountList.MostLines"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<AccountList> ListAsync(Actor actor, AccountFilter filter, AccountOrder order, int skip, int take, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await directory.ListAsync(db, filter, order, skip, take, cancellationToken);
    }

    /// <summary>Changes accounts, all of them or none.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ids">Which, 1 to <see cref="AccountList.MostLines"/>.</param>
    /// <param name="change">What is done to them.</param>
    /// <param name="reason">Why, 1 to 300 characters.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="Refusal">Not an administrator, no reason, or something that must not be done to one of them.</exception>
    public async Task<int> ChangeAsync(Actor actor, IReadOnlyCollection<Guid> ids, AccountChange change, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        if (ids.Count is 0 or > AccountList.MostLines)
        {
            throw Refusal.Invalid(nameof(ids), $"Choose 1 to {AccountList.MostLines} accounts.");
        }

        var given = AuditBook.Given(reason);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Accounts.Where(account => ids.Contains(account.Id)).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        foreach (var account in accounts)
        {
            var before = Json(account);
            Apply(account, change, actor, now);
            await EndSignInsAsync(db, account.Id, now, cancellationToken);
            log.Note(db, account.Id, change is AccountChange.SignOut ? SecurityEventKind.SignedOutElsewhere : SecurityEventKind.RightsChanged, from: null);
            audit.Write(db, actor.UserId, change.Action, account.Id.ToString(), before, Json(account), given);
        }

        await db.SaveChangesAsync(cancellationToken);
        return accounts.Count;
    }

    private static void Apply(Account account, AccountChange change, Actor actor, DateTimeOffset now)
    {
        if (account.Id == actor.UserId && change is AccountChange.ToRole or AccountChange.Disable)
        {
            throw new Refusal(RefusalCode.Conflict, "You cannot take away your own rights. Another administrator can.");
        }

        if (account.IsListedAdministrator && change is AccountChange.ToRole or AccountChange.ToTier or AccountChange.Disable)
        {
            throw new Refusal(RefusalCode.Conflict, $"{account.UserName} administers because the configuration says so (Vigor:Admins). Change it there.");
        }

        switch (change)
        {
            case AccountChange.ToTier { Tier: var tier }:
                account.Change(tier);
                break;
            case AccountChange.ToRole { Role: var role }:
                account.Change(role);
                break;
            case AccountChange.Disable:
                account.Disable(now);
                break;
            case AccountChange.Enable:
                account.Disable(null);
                break;
            default:
                account.EndSignIns();
                break;
        }
    }

    private static async Task EndSignInsAsync(VigorDb db, Guid userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var signIn in await db.SignIns.Where(signIn => signIn.UserId == userId && signIn.EndedAt == null).ToListAsync(cancellationToken))
        {
            signIn.End(now);
        }
    }

    private static string Json(Account account) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["role"] = account.Role.ToString(),
        ["tier"] = account.Tier.ToString(),
        ["disabled"] = account.DisabledAt is null ? "no" : "yes",
    });
}
