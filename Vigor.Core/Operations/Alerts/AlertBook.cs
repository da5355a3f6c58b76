using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Alerts;

/// <summary>Notices budgets that pass a threshold: the one from which the economical model answers, and the end.</summary>
internal sealed class AlertBook(IDbContextFactory<VigorDb> contexts, LiveSettings settings, TimeProvider time)
{
    private const int UsedUp = 100;

    /// <summary>Thresholds that were passed and that nobody has noticed before. Whoever is told of one is the only one, in any process.</summary>
    public async Task<IReadOnlyList<BudgetAlert>> NoticeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var policy = await settings.CurrentAsync(cancellationToken);
        var limits = new Dictionary<string, MicroUsd>
        {
            [BudgetScopes.KeyOfDay(now)] = policy.GlobalDay(now),
            [BudgetScopes.KeyOfMonth(now)] = policy.GlobalMonth(now),
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var periods = await db.BudgetPeriods.AsNoTracking().Where(period => limits.Keys.Contains(period.Key)).ToListAsync(cancellationToken);
        List<BudgetAlert> noticed = [];
        foreach (var period in periods)
        {
            foreach (var percent in (int[])[Math.Min(WarnPercent(policy), UsedUp), UsedUp])
            {
                var alert = new BudgetAlert { Period = period.Key, Percent = percent, At = now, Spent = new(period.Spent), Limit = limits[period.Key] };
                if (period.Spent > 0 && (decimal)period.Spent * 100 >= (decimal)alert.Limit.Value * percent && await IsFirstAsync(db, alert, cancellationToken))
                {
                    noticed.Add(alert);
                }
            }
        }

        return noticed;
    }

    /// <summary>From how many percent on a budget is nearly used up, whether or not the economical model answers then.</summary>
    public static int WarnPercent(AiPolicy policy) => policy.Settings.EconomyPercent ?? policy.UsualEconomyPercent;

    private static async Task<bool> IsFirstAsync(VigorDb db, BudgetAlert alert, CancellationToken cancellationToken)
    {
        var (at, spent, limit) = (InstantConverter.Stored(alert.At), alert.Spent.Value, alert.Limit.Value);
        return await (db is SqliteVigorDb
            ? db.Database.ExecuteSqlAsync($"INSERT INTO budget_alerts (period, percent, at, spent, \"limit\") VALUES ({alert.Period}, {alert.Percent}, {at}, {spent}, {limit}) ON CONFLICT (period, percent) DO NOTHING", cancellationToken)
            : db.Database.ExecuteSqlAsync($"INSERT INTO budget_alerts (period, percent, at, spent, \"limit\") VALUES ({alert.Period}, {alert.Percent}, {alert.At}, {spent}, {limit}) ON CONFLICT (period, percent) DO NOTHING", cancellationToken)) == 1;
    }
}
