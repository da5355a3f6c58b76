using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;
using Vigor.Core.Operations.Alerts;
using Vigor.Core.People;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to how things stand. Read at most once in two seconds, however many look.</summary>
public sealed class OverviewService(IDbContextFactory<VigorDb> contexts, LiveSettings settings, TimeProvider time) : IDisposable
{
    private const int MostAlerts = 10;

    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim reading = new(1);
    private Overview? known;

    /// <summary>How things stand, at most two seconds ago.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<Overview> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        if (Fresh() is { } last)
        {
            return last;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? (known = await ReadAsync(cancellationToken));
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    private Overview? Fresh() => Volatile.Read(ref known) is { } last && time.GetUtcNow() - last.At is var age && age >= TimeSpan.Zero && age < MostAge ? last : null;

    private async Task<Overview> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var policy = await settings.CurrentAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var month = new DateOnly(today.Year, today.Month, 1);
        var counted = await db.LedgerDays.AsNoTracking()
            .Where(day => day.Day >= month)
            .GroupBy(day => new { day.Day, day.Outcome })
            .Select(group => new { group.Key.Day, group.Key.Outcome, Calls = group.Sum(day => day.Calls) })
            .ToListAsync(cancellationToken);
        var kept = await db.KeptDays.AsNoTracking().Where(day => day.Day >= month).ToListAsync(cancellationToken);
        var (dayAgo, weekAgo) = (now.AddDays(-1), now.AddDays(-7));
        return new(
            now,
            await StandingAsync(db, BudgetScopes.KeyOfDay(now), policy.GlobalDay(now), policy, cancellationToken),
            await StandingAsync(db, BudgetScopes.KeyOfMonth(now), policy.GlobalMonth(now), policy, cancellationToken),
            counted.Where(day => day.Day == today).Sum(day => day.Calls),
            counted.Where(day => day.Day == today && day.Outcome is AttemptOutcome.Failed or AttemptOutcome.Lost).Sum(day => day.Calls),
            kept.Where(day => day.Day == today).Sum(day => day.Answers),
            kept.Sum(day => day.Answers),
            new(kept.Sum(day => day.Saved)),
            counted.Sum(day => day.Calls),
            await db.Accounts.CountAsync(cancellationToken),
            await db.SignIns.Where(signIn => signIn.SeenAt >= dayAgo).Select(signIn => signIn.UserId).Distinct().CountAsync(cancellationToken),
            await db.Accounts.CountAsync(account => account.CreatedAt >= weekAgo, cancellationToken),
            await db.BudgetAlerts.AsNoTracking().OrderByDescending(alert => alert.At).Take(MostAlerts).ToListAsync(cancellationToken));
    }

    private static async Task<BudgetStanding> StandingAsync(VigorDb db, string key, MicroUsd limit, AiPolicy policy, CancellationToken cancellationToken)
    {
        var period = await db.BudgetPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Key == key, cancellationToken);
        return new(new(period?.Spent ?? 0), new(period?.Reserved ?? 0), limit, AlertBook.WarnPercent(policy));
    }
}
