using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Settings;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Services;

/// <summary>How many plans of a month providers may write. Beyond it Vigor's own planner writes, which is never counted.</summary>
public sealed class PlanQuota(QuestionBook questions, LiveSettings settings, TimeProvider time)
{
    /// <summary>Plans a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreePlansAMonth = 5;

    /// <summary>Plans left this month, or null without a limit.</summary>
    public async Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await LimitAsync(actor, cancellationToken) is { } limit
            ? (int)Math.Clamp(limit - await questions.UsedAsync(actor.UserId, AiTask.Plan, cancellationToken), 0, int.MaxValue)
            : null;

    /// <summary>Plans a month, or null without a limit.</summary>
    internal async Task<long?> LimitAsync(Actor actor, CancellationToken cancellationToken) =>
        (await settings.CurrentAsync(cancellationToken)).Override(OverrideKind.PlanQuota, actor.UserId, time.GetUtcNow())
        ?? (actor.Tier == Tier.Free ? FreePlansAMonth : null);
}
