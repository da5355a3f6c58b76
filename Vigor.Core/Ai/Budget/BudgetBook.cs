using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Holds the budgets. Money is set aside by one conditional update a scope, all in one transaction, so that spent and
/// reserved together never pass a limit, however many calls and processes share the database.
/// </summary>
public sealed class BudgetBook(IDbContextFactory<VigorDb> contexts, BudgetLimits limits, TimeProvider time)
{
    /// <summary>Longer than any call may take, so that only a dead process leaves a reservation behind.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Sets money aside; null when a budget has no room for it.</summary>
    public async Task<Reservation?> TryReserveAsync(AiRequest request, Candidate candidate, MicroUsd worstCase, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reservation = new Reservation
        {
            Id = Guid.CreateVersion7(now),
            Amount = worstCase.Value,
            DayKey = $"day:{now.UtcDateTime:yyyy-MM-dd}",
            MonthKey = $"month:{now.UtcDateTime:yyyy-MM}",
            UserKey = $"user:{request.Caller.UserId:N}:{now.UtcDateTime:yyyy-MM}",
            UserId = request.Caller.UserId,
            Task = request.Task,
            Provider = candidate.Provider.Name,
            Model = candidate.Model,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Every transaction takes the rows in this order, so that two of them cannot wait for each other.
        if (await TryAddAsync(db, reservation.DayKey, worstCase, limits.GlobalDay, cancellationToken)
            && await TryAddAsync(db, reservation.MonthKey, worstCase, limits.GlobalMonth, cancellationToken)
            && await TryAddAsync(db, reservation.UserKey, worstCase, limits.User(request.Caller.Tier), cancellationToken))
        {
            db.Reservations.Add(reservation);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return reservation;
        }

        return null;
    }

    /// <summary>
    /// Charges what a call cost, gives the rest back and writes the ledger row; a reservation that is settled already is left
    /// alone. The charge never exceeds the reservation: output is limited by the call, and a provider's figure that claims
    /// more than the worst case is wrong.
    /// </summary>
    public async Task SettleAsync(Reservation reservation, LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Whoever deletes the reservation settles it: the caller or, after its death, the sweeper; never both.
        if (await db.Reservations.Where(row => row.Id == reservation.Id).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return;
        }

        foreach (var key in (string[])[reservation.DayKey, reservation.MonthKey, reservation.UserKey])
        {
            await db.BudgetPeriods.Where(period => period.Key == key).ExecuteUpdateAsync(
                period => period
                    .SetProperty(row => row.Reserved, row => row.Reserved - reservation.Amount)
                    .SetProperty(row => row.Spent, row => row.Spent + entry.Cost.Value),
                cancellationToken);
        }

        db.LedgerEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Charges in full what dead processes left behind, at most 100 at a time, and returns how many there were.</summary>
    public async Task<int> ChargeExpiredAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var expired = await db.Reservations.AsNoTracking()
            .Where(reservation => reservation.ExpiresAt < now)
            .OrderBy(reservation => reservation.ExpiresAt)
            .Take(100)
            .ToListAsync(cancellationToken);
        foreach (var reservation in expired)
        {
            await SettleAsync(reservation, LedgerEntry.OfLost(reservation, now), cancellationToken);
        }

        return expired.Count;
    }

    private static async Task<bool> TryAddAsync(VigorDb db, string key, MicroUsd amount, MicroUsd limit, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO ai_budget_periods (key, spent, reserved) VALUES ({key}, 0, 0) ON CONFLICT (key) DO NOTHING",
            cancellationToken);
        return await db.BudgetPeriods
            .Where(period => period.Key == key && period.Spent + period.Reserved + amount.Value <= limit.Value)
            .ExecuteUpdateAsync(period => period.SetProperty(row => row.Reserved, row => row.Reserved + amount.Value), cancellationToken) == 1;
    }
}
