using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>How many plans of a month providers may write. Beyond it Vigor's own planner writes, which is never counted.</summary>
public sealed class PlanQuota(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Plans a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreePlansAMonth = 5;

    /// <summary>Plans left this month, or null without a limit.</summary>
    public async Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Tier != Tier.Free)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var written = await db.Plans.CountAsync(
            plan => plan.UserId == actor.UserId && plan.CreatedAt >= month && plan.Model != null,
            cancellationToken);
        return Math.Max(0, FreePlansAMonth - written);
    }
}
