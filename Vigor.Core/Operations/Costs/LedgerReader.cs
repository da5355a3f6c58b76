using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;
using Vigor.Core.Operations.Accounts;

namespace Vigor.Core.Operations.Costs;

/// <summary>
/// Reads rows of a ledger of millions. How many there are, and on which day a page begins, is known from what is counted of each
/// day; only the rows of that day are ever skipped, so that the last page costs what the first one does.
/// </summary>
internal sealed class LedgerReader(VigorDb db, CostFilter filter)
{
    private const int WrittenAtATime = 5_000;

    /// <summary>The days that a filter leaves; it may name a person only where their rows are few.</summary>
    public static IQueryable<LedgerDay> Counted(IQueryable<LedgerDay> days, CostFilter filter)
    {
        days = days.Where(day => day.Day >= filter.From && day.Day <= filter.To);
        days = filter.Provider is { } provider ? days.Where(day => day.Provider == provider) : days;
        days = filter.Model is { } model ? days.Where(day => day.Model == model) : days;
        days = filter.Task is { } task ? days.Where(day => day.Task == task) : days;
        days = filter.Tier is { } tier ? days.Where(day => day.Tier == tier) : days;
        return filter.Outcome is { } outcome ? days.Where(day => day.Outcome == outcome) : days;
    }

    /// <summary>The rows that a filter leaves.</summary>
    public static IQueryable<LedgerEntry> Rows(IQueryable<LedgerEntry> entries, CostFilter filter)
    {
        var (begin, end) = (filter.Begin, filter.End);
        entries = entries.Where(entry => entry.StartedAt >= begin && entry.StartedAt < end);
        entries = filter.Provider is { } provider ? entries.Where(entry => entry.Provider == provider) : entries;
        entries = filter.Model is { } model ? entries.Where(entry => entry.Model == model) : entries;
        entries = filter.Task is { } task ? entries.Where(entry => entry.Task == task) : entries;
        entries = filter.Tier is { } tier ? entries.Where(entry => entry.Tier == tier) : entries;
        entries = filter.Outcome is { } outcome ? entries.Where(entry => entry.Outcome == outcome) : entries;
        return filter.UserId is { } userId ? entries.Where(entry => entry.UserId == userId) : entries;
    }

    /// <summary>One page.</summary>
    public async Task<LedgerPage> ReadAsync(LedgerOrder order, long skip, int take, CancellationToken cancellationToken)
    {
        if (order == LedgerOrder.Dearest)
        {
            return await new DearestCalls(db, filter).ReadAsync((int)Math.Min(skip, LedgerPage.MostDearest), take, cancellationToken);
        }

        var (rows, total, skipped) = filter.UserId is null
            ? await FromDayAsync(order, skip, cancellationToken)
            : (Rows(db.LedgerEntries.AsNoTracking(), filter), await Rows(db.LedgerEntries, filter).LongCountAsync(cancellationToken), skip);
        var ordered = order == LedgerOrder.Oldest
            ? rows.OrderBy(entry => entry.StartedAt).ThenBy(entry => entry.Id)
            : rows.OrderByDescending(entry => entry.StartedAt).ThenByDescending(entry => entry.Id);
        var entries = skip >= total ? [] : await ordered.Skip((int)Math.Min(skipped, int.MaxValue)).Take(take).ToListAsync(cancellationToken);
        return new(await NamedAsync(db, entries, cancellationToken), total);
    }

    /// <summary>All rows, the oldest first.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var writer = SpreadsheetCsv.Create(output);
        writer.WriteLines([["Started (UTC)", "Request", "Person", "Tier", "Task", "Provider", "Model", "Tokens in", "Of these cached", "Tokens out", "Dollars", "Cost basis", "Milliseconds", "First token (ms)", "Outcome", "Fault"]]);
        var last = (At: filter.Begin, Id: Guid.Empty);
        while (true)
        {
            var (at, id) = last;
            var entries = await Rows(db.LedgerEntries.AsNoTracking(), filter)
                .Where(entry => entry.StartedAt > at || (entry.StartedAt == at && entry.Id > id))
                .OrderBy(entry => entry.StartedAt).ThenBy(entry => entry.Id)
                .Take(WrittenAtATime)
                .ToListAsync(cancellationToken);
            writer.WriteLines(entries.Select(Line));
            await writer.FlushAsync(cancellationToken);
            if (entries.Count < WrittenAtATime)
            {
                return;
            }

            last = (entries[^1].StartedAt, entries[^1].Id);
        }
    }

    private static object?[] Line(LedgerEntry entry) =>
    [
        entry.StartedAt,
        entry.RequestId,
        entry.UserId,
        entry.Tier,
        entry.Task,
        entry.Provider,
        entry.Model,
        entry.InputTokens,
        entry.CachedTokens,
        entry.OutputTokens,
        entry.Cost.Dollars,
        entry.CostBasis,
        entry.Milliseconds,
        entry.FirstTokenMilliseconds,
        entry.Outcome,
        entry.Fault,
    ];

    // The rows from the day on in which the page begins, and how many of that day come before it.
    private async Task<(IQueryable<LedgerEntry> Rows, long Total, long Skipped)> FromDayAsync(LedgerOrder order, long skip, CancellationToken cancellationToken)
    {
        var days = await Counted(db.LedgerDays.AsNoTracking(), filter)
            .GroupBy(day => day.Day)
            .Select(group => new { Day = group.Key, Calls = group.Sum(day => day.Calls) })
            .OrderBy(day => day.Day)
            .ToListAsync(cancellationToken);
        var total = days.Sum(day => day.Calls);
        if (order == LedgerOrder.Newest)
        {
            days.Reverse();
        }

        var place = 0;
        var left = skip;
        while (place < days.Count - 1 && left >= days[place].Calls)
        {
            left -= days[place++].Calls;
        }

        var from = place < days.Count ? days[place].Day : filter.From;
        var rest = order == LedgerOrder.Newest ? filter with { To = from } : filter with { From = from };
        return (Rows(db.LedgerEntries.AsNoTracking(), days.Count == 0 ? filter : rest), total, left);
    }

    /// <summary>Rows with the names of their people.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> NamedAsync(VigorDb db, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var names = await db.NamesAsync(entries.Select(entry => entry.UserId), cancellationToken);
        return [.. entries.Select(entry => new LedgerLine(entry, names.GetValueOrDefault(entry.UserId)))];
    }
}
