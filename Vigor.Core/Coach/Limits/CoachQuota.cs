using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Limits;

/// <summary>How many questions of a month providers may answer. Beyond it Vigor's own coach answers, which is never counted.</summary>
public sealed class CoachQuota(MonthlyCount counts)
{
    /// <summary>Questions a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreeQuestionsAMonth = 10;

    /// <summary>Questions left this month, or null without a limit.</summary>
    public Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default) => counts.LeftAsync(actor.UserId, AiTask.Chat, Usual(actor), cancellationToken);

    /// <summary>Questions a month, or null without a limit.</summary>
    internal Task<long?> LimitAsync(Actor actor, CancellationToken cancellationToken) => counts.LimitAsync(actor.UserId, AiTask.Chat, Usual(actor), cancellationToken);

    private static long? Usual(Actor actor) => actor.Tier == Tier.Free ? FreeQuestionsAMonth : null;
}
