using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Costs;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to what AI has cost. Charts and counts come from what the database counts of each day; rows from the ledger itself.</summary>
public sealed class CostService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    private const int MostPeople = 100;

    /// <summary>The UTC day that it is.</summary>
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What each provider cost on each day.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<DayCost>> DaysAsync(Actor actor, CostFilter filter, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var days = await Counted(db, filter.Bounded())
            .GroupBy(day => new { day.Day, day.Provider })
            .Select(group => new { group.Key.Day, group.Key.Provider, Cost = group.Sum(day => day.Cost) })
            .OrderBy(day => day.Day).ThenBy(day => day.Provider)
            .ToListAsync(cancellationToken);
        return [.. days.Select(day => new DayCost(day.Day, day.Provider, new(day.Cost)))];
    }

    /// <summary>The costs told apart by one of their sides; days the newest first, everything else the dearest first.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<CostLine>> SliceAsync(Actor actor, CostFilter filter, CostSlice slice, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = Counted(db, filter.Bounded());
        return slice switch
        {
            CostSlice.Provider => await SumAsync(counted.GroupBy(day => day.Provider), name => name, cancellationToken),
            CostSlice.Model => await SumAsync(counted.GroupBy(day => day.Model), name => name, cancellationToken),
            CostSlice.Task => await SumAsync(counted.GroupBy(day => day.Task), task => task.ToString(), cancellationToken),
            CostSlice.Tier => await SumAsync(counted.GroupBy(day => day.Tier), name => name, cancellationToken),
            CostSlice.Person => await PeopleAsync(db, filter.Bounded(), cancellationToken),
            _ => [.. (await SumAsync(counted.GroupBy(day => day.Day), day => $"{day:yyyy-MM-dd}", cancellationToken)).OrderByDescending(line => line.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>Rows of the ledger.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="order">In what order.</param>
    /// <param name="skip">Rows that come before, 0 or more.</param>
    /// <param name="take">Rows wanted, at most <see cref="LedgerPage.MostLines"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<LedgerPage> LedgerAsync(Actor actor, CostFilter filter, LedgerOrder order, long skip, int take, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await new LedgerReader(db, filter.Bounded()).ReadAsync(order, Math.Max(0, skip), Math.Clamp(take, 1, LedgerPage.MostLines), cancellationToken);
    }

    /// <summary>Writes rows of the ledger, the oldest first, as a table that opens safely in a spreadsheet.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task WriteLedgerAsync(Actor actor, CostFilter filter, Stream output, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await new LedgerReader(db, filter.Bounded()).WriteAsync(output, cancellationToken);
    }

    /// <summary>Providers, models and tiers that the ledger knows, for whoever chooses among them.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<(IReadOnlyList<string> Providers, IReadOnlyList<string> Models, IReadOnlyList<string> Tiers)> KnownAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = Today.AddDays(-CostFilter.MostDays);
        var known = await db.LedgerDays.AsNoTracking()
            .Where(day => day.Day >= since)
            .Select(day => new { day.Provider, day.Model, day.Tier })
            .Distinct()
            .Take(1_000)
            .ToListAsync(cancellationToken);
        return (Names(known.Select(day => day.Provider)), Names(known.Select(day => day.Model)), Names(known.Select(day => day.Tier)));
    }

    /// <summary>What this month will have cost at its end.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<MonthForecast> ForecastAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var today = Today;
        var costs = (await DaysAsync(actor, new(today.AddDays(-MonthForecast.MostHistory), today), cancellationToken))
            .GroupBy(day => day.Day)
            .ToDictionary(day => day.Key, day => day.Sum(cost => cost.Cost.Dollars));
        var history = Enumerable.Range(1, MonthForecast.MostHistory).Reverse().Select(ago => costs.GetValueOrDefault(today.AddDays(-ago))).ToList();
        var before = costs.Where(day => day.Key < today && day.Key >= new DateOnly(today.Year, today.Month, 1)).Sum(day => day.Value);
        return MonthForecast.Of(history, today, costs.GetValueOrDefault(today), before);
    }

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];

    private static IQueryable<LedgerDay> Counted(VigorDb db, CostFilter filter) => LedgerReader.Counted(db.LedgerDays.AsNoTracking(), filter);

    private static async Task<IReadOnlyList<CostLine>> SumAsync<TKey>(IQueryable<IGrouping<TKey, LedgerDay>> groups, Func<TKey, string> name, CancellationToken cancellationToken)
    {
        var sums = await groups
            .Select(group => new
            {
                group.Key,
                Calls = group.Sum(day => day.Calls),
                Failed = group.Sum(day => day.Outcome == AttemptOutcome.Failed || day.Outcome == AttemptOutcome.Lost ? day.Calls : 0),
                Tokens = group.Sum(day => day.InputTokens + day.OutputTokens),
                Cost = group.Sum(day => day.Cost),
            })
            .OrderByDescending(sum => sum.Cost)
            .Take(CostFilter.MostDays)
            .ToListAsync(cancellationToken);
        return [.. sums.Select(sum => new CostLine(name(sum.Key), sum.Calls, sum.Failed, sum.Tokens, new(sum.Cost)))];
    }

    // Whole months as they are counted; what is left of the months at both ends from the ledger.
    private static async Task<IReadOnlyList<CostLine>> PeopleAsync(VigorDb db, CostFilter filter, CancellationToken cancellationToken)
    {
        var sums = await PeopleSums.ReadAsync(db, filter, MostPeople, cancellationToken);
        var names = await db.NamesAsync(sums.Select(sum => sum.UserId), cancellationToken);
        return [.. sums.Select(sum => new CostLine(names.GetValueOrDefault(sum.UserId) ?? "People who are gone", sum.Calls, null, null, new(sum.Cost), sum.UserId))];
    }
}
