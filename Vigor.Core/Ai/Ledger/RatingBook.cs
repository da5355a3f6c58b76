using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Ledger;

/// <summary>Keeps what people and checks thought of answers, by who completed them.</summary>
internal sealed class RatingBook(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Notes what an answer was worth; null takes it back. An answer that no provider completed has no rating.</summary>
    public async Task RateAsync(Guid requestId, int? score, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (score is not { } worth)
        {
            await db.AnswerRatings.Where(rating => rating.RequestId == requestId).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        var now = time.GetUtcNow();
        var changed = await db.AnswerRatings.Where(rating => rating.RequestId == requestId).ExecuteUpdateAsync(
            rating => rating.SetProperty(row => row.Score, worth).SetProperty(row => row.RatedAt, now),
            cancellationToken);
        var completed = changed > 0 ? null : await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.RequestId == requestId && entry.Outcome == AttemptOutcome.Complete)
            .Select(entry => new { entry.Provider, entry.Task })
            .FirstOrDefaultAsync(cancellationToken);
        if (completed is not null)
        {
            db.AnswerRatings.Add(new() { RequestId = requestId, Provider = completed.Provider, Task = completed.Task, Score = worth, RatedAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
