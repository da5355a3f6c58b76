using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>
/// Deletes an account with everything that is its owner's. Rows of every feature go with the account by their foreign key; what
/// was paid stays paid, and names nobody any more. The audit keeps that an id was deleted, which nothing leads back to a person.
/// </summary>
public sealed class AccountErasure(IDbContextFactory<VigorDb> contexts, AuditBook audit)
{
    /// <summary>Deletes the actor's account, all of it or nothing.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="cancellationToken">Cancels before anything is deleted.</param>
    public async Task EraseAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var id = actor.UserId;
        var part = id.ToString("N");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LedgerEntries.Where(entry => entry.UserId == id).ExecuteUpdateAsync(change => change.SetProperty(entry => entry.UserId, Guid.Empty), CancellationToken.None);
        var nobody = Guid.Empty;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO ai_ledger_months (month, user_id, calls, cost) SELECT month, {nobody}, calls, cost FROM ai_ledger_months WHERE user_id = {id} ON CONFLICT (month, user_id) DO UPDATE SET calls = ai_ledger_months.calls + excluded.calls, cost = ai_ledger_months.cost + excluded.cost",
            CancellationToken.None);
        await db.LedgerMonths.Where(month => month.UserId == id).ExecuteDeleteAsync(CancellationToken.None);
        await db.Reservations.Where(reservation => reservation.UserId == id).ExecuteUpdateAsync(change => change.SetProperty(reservation => reservation.UserId, Guid.Empty), CancellationToken.None);
        await db.BudgetPeriods.Where(period => period.Key.Contains(part)).ExecuteDeleteAsync(CancellationToken.None);
        await db.LimitOverrides.Where(limit => limit.UserId == id).ExecuteDeleteAsync(CancellationToken.None);
        await db.Accounts.Where(account => account.Id == id).ExecuteDeleteAsync(CancellationToken.None);
        audit.Write(db, id, "account.Deleted", id.ToString(), null, null, "By the person.");
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
