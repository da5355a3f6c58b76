using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Costs;

/// <summary>What each person cost. Whole months as the database counts them; the days of the months at both ends from the ledger.</summary>
internal static class PeopleSums
{
    /// <summary>What a person cost.</summary>
    public sealed record Sum(Guid UserId, long Calls, long Cost);

    /// <summary>The dearest.</summary>
    public static async Task<IReadOnlyList<Sum>> ReadAsync(VigorDb db, CostFilter filter, int most, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<Guid, Sum>();
        if (filter is not { Provider: null, Model: null, Task: null, Tier: null, Outcome: null })
        {
            Add(sums, await OfLedgerAsync(db, filter, cancellationToken));
        }
        else
        {
            var (first, last) = (Month(filter.From.AddDays(-1)).AddMonths(1), Month(filter.To.AddDays(1)));
            if (first < last)
            {
                Add(sums, await OfMonthsAsync(db, first, last, filter.UserId, cancellationToken));
                Add(sums, filter.From < first ? await OfLedgerAsync(db, filter with { To = first.AddDays(-1) }, cancellationToken) : []);
                Add(sums, filter.To >= last ? await OfLedgerAsync(db, filter with { From = last }, cancellationToken) : []);
            }
            else
            {
                Add(sums, await OfLedgerAsync(db, filter, cancellationToken));
            }
        }

        return [.. sums.Values.OrderByDescending(sum => sum.Cost).ThenByDescending(sum => sum.Calls).ThenBy(sum => sum.UserId).Take(most)];
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static Task<List<Sum>> OfMonthsAsync(VigorDb db, DateOnly first, DateOnly end, Guid? userId, CancellationToken cancellationToken) =>
        db.LedgerMonths.AsNoTracking()
            .Where(month => month.Month >= first && month.Month < end && (userId == null || month.UserId == userId))
            .GroupBy(month => month.UserId)
            .Select(group => new Sum(group.Key, group.Sum(month => month.Calls), group.Sum(month => month.Cost)))
            .ToListAsync(cancellationToken);

    private static async Task<List<Sum>> OfLedgerAsync(VigorDb db, CostFilter filter, CancellationToken cancellationToken)
    {
        var sums = await LedgerReader.Rows(db.LedgerEntries.AsNoTracking(), filter)
            .GroupBy(entry => entry.UserId)
            .Select(group => new { group.Key, Calls = group.LongCount(), Cost = group.Sum(entry => (long)(object)entry.Cost) })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(sum => new Sum(sum.Key, sum.Calls, sum.Cost))];
    }

    private static void Add(Dictionary<Guid, Sum> sums, List<Sum> more)
    {
        foreach (var sum in more)
        {
            sums[sum.UserId] = sums.TryGetValue(sum.UserId, out var known) ? new(sum.UserId, known.Calls + sum.Calls, known.Cost + sum.Cost) : sum;
        }
    }
}
