using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Costs;

/// <summary>
/// The dearest calls of a ledger of millions. By price alone, rare ones stand behind all that are dearer: whose kind is asked for
/// (provider, model, task, tier, outcome) are found by the index of each kind, and the heads of the kinds are merged.
/// </summary>
internal sealed class DearestCalls(VigorDb db, CostFilter filter)
{
    /// <summary>Kinds that are merged by one statement: SQLite takes 500 parts and 32,766 values of one.</summary>
    private const int KindsAtATime = 50;

    private bool AsksForKind => filter is not { Provider: null, Model: null, Task: null, Tier: null, Outcome: null };

    /// <summary>One page of the first <see cref="LedgerPage.MostDearest"/>.</summary>
    public async Task<LedgerPage> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var kinds = filter.UserId is null ? await KindsAsync(cancellationToken) : [];
        var total = filter.UserId is null ? kinds.Sum(kind => kind.Calls) : await LedgerReader.Rows(db.LedgerEntries, filter).LongCountAsync(cancellationToken);
        total = Math.Min(total, LedgerPage.MostDearest);
        take = (int)Math.Clamp(total - skip, 0, take);
        if (take == 0)
        {
            return new([], total);
        }

        var entries = filter.UserId is null && AsksForKind
            ? await MergedAsync(kinds, skip, take, cancellationToken)
            : await First(LedgerReader.Rows(db.LedgerEntries.AsNoTracking(), filter), skip + take).Skip(skip).ToListAsync(cancellationToken);
        return new(await LedgerReader.NamedAsync(db, entries, cancellationToken), total);
    }

    private static IQueryable<LedgerEntry> First(IQueryable<LedgerEntry> entries, int count) =>
        entries.OrderByDescending(entry => entry.Cost).ThenByDescending(entry => entry.StartedAt).Take(count);

    private async Task<List<LedgerEntry>> MergedAsync(List<KindOfCall> kinds, int skip, int take, CancellationToken cancellationToken)
    {
        List<LedgerEntry> merged = [];
        foreach (var some in kinds.Chunk(KindsAtATime))
        {
            var heads = some.Select(kind => First(LedgerReader.Rows(db.LedgerEntries.AsNoTracking(), kind.Only(filter)), skip + take)).Aggregate(Queryable.Concat);
            merged.AddRange(await First(heads, skip + take).ToListAsync(cancellationToken));
        }

        return [.. merged.OrderByDescending(entry => entry.Cost.Value).ThenByDescending(entry => entry.StartedAt).Skip(skip).Take(take)];
    }

    private Task<List<KindOfCall>> KindsAsync(CancellationToken cancellationToken) => LedgerReader.Counted(db.LedgerDays.AsNoTracking(), filter)
        .GroupBy(day => new { day.Provider, day.Model, day.Task, day.Tier, day.Outcome })
        .Select(days => new KindOfCall(days.Key.Provider, days.Key.Model, days.Key.Task, days.Key.Tier, days.Key.Outcome, days.Sum(day => day.Calls)))
        .ToListAsync(cancellationToken);

    private sealed record KindOfCall(string Provider, string Model, AiTask Task, string Tier, AttemptOutcome Outcome, long Calls)
    {
        public CostFilter Only(CostFilter filter) => filter with { Provider = Provider, Model = Model, Task = Task, Tier = Tier, Outcome = Outcome };
    }
}
