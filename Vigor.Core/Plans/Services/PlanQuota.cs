using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Services;

/// <summary>How many plans of a month providers may write. Beyond it Vigor's own planner writes, which is never counted.</summary>
public sealed class PlanQuota(MonthlyCount counts)
{
    /// <summary>Plans a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreePlansAMonth = 5;

    /// <summary>Plans left this month, or null without a limit.</summary>
    public Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default) => counts.LeftAsync(actor.UserId, AiTask.Plan, Usual(actor), cancellationToken);

    /// <summary>Plans a month, or null without a limit.</summary>
    internal Task<long?> LimitAsync(Actor actor, CancellationToken cancellationToken) => counts.LimitAsync(actor.UserId, AiTask.Plan, Usual(actor), cancellationToken);

    private static long? Usual(Actor actor) => actor.Tier == Tier.Free ? FreePlansAMonth : null;
}
