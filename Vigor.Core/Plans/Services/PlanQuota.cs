using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Services;

/// <summary>How many plans of a month providers may write. Beyond it Vigor's own planner writes, which is never counted.</summary>
public sealed class PlanQuota(IDbContextFactory<VigorDb> contexts, LiveSettings settings, TimeProvider time)
{
    /// <summary>Plans a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreePlansAMonth = 5;

    /// <summary>Plans left this month, or null without a limit.</summary>
    public async Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var limit = (await settings.CurrentAsync(cancellationToken)).Override(OverrideKind.PlanQuota, actor.UserId, now)
            ?? (actor.Tier == Tier.Free ? FreePlansAMonth : null);
        if (limit is not { } most)
        {
            return null;
        }

        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var written = await db.Plans.CountAsync(
            plan => plan.UserId == actor.UserId && plan.CreatedAt >= month && plan.Model != null,
            cancellationToken);
        return (int)Math.Clamp(most - written, 0, int.MaxValue);
    }
}
