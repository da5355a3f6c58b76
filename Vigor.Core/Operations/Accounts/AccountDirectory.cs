using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.Operations.Accounts;

/// <summary>Finds accounts for those who look after people; who may ask is decided before.</summary>
public sealed class AccountDirectory(TimeProvider time)
{
    /// <summary>Accounts that fit.</summary>
    internal async Task<AccountList> ListAsync(VigorDb db, AccountFilter filter, AccountOrder order, int skip, int take, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var month = new DateOnly(today.Year, today.Month, 1);
        var found = Filtered(db, filter).Select(account => new
        {
            Account = account,
            Month = db.Set<LedgerMonth>().Where(row => row.Month == month && row.UserId == account.Id).Select(row => new { row.Calls, row.Cost }).FirstOrDefault(),
            SeenAt = db.Set<SignIn>().Where(signIn => signIn.UserId == account.Id).Max(signIn => (DateTimeOffset?)signIn.SeenAt),
        });
        var ordered = order switch
        {
            AccountOrder.Name => found.OrderBy(line => line.Account.NormalizedUserName),
            AccountOrder.Dearest => found.OrderByDescending(line => line.Month == null ? 0 : line.Month.Cost).ThenByDescending(line => line.Account.Id),
            _ => found.OrderByDescending(line => line.Account.CreatedAt).ThenByDescending(line => line.Account.Id),
        };
        var lines = await ordered.Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, AccountList.MostLines)).ToListAsync(cancellationToken);
        return new(
            [.. lines.Select(line => new AccountLine(
                line.Account.Id,
                line.Account.UserName ?? "",
                line.Account.Email ?? "",
                line.Account.EmailConfirmed,
                line.Account.Role,
                line.Account.Tier,
                line.Account.IsListedAdministrator,
                line.Account.DisabledAt is not null,
                line.Account.CreatedAt,
                line.SeenAt,
                line.Month?.Calls ?? 0,
                new(line.Month?.Cost ?? 0)))],
            await Filtered(db, filter).CountAsync(cancellationToken));
    }

    private static IQueryable<Account> Filtered(VigorDb db, AccountFilter filter)
    {
        var accounts = db.Accounts.AsNoTracking();
        if (filter.Search?.Trim() is { Length: > 0 } search)
        {
            var name = search.ToUpperInvariant();
            accounts = Guid.TryParse(search, out var id)
                ? accounts.Where(account => account.Id == id)
                : accounts.Where(account => account.NormalizedUserName!.Contains(name) || account.NormalizedEmail!.Contains(name));
        }

        accounts = filter.Tier is { } tier ? accounts.Where(account => account.Tier == tier) : accounts;
        accounts = filter.Role is { } role ? accounts.Where(account => account.Role == role) : accounts;
        return filter.IsDisabled is { } isDisabled ? accounts.Where(account => account.DisabledAt != null == isDisabled) : accounts;
    }
}
