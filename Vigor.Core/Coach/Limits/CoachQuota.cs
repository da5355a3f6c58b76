using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Settings;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Limits;

/// <summary>How many questions of a month providers may answer. Beyond it Vigor's own coach answers, which is never counted.</summary>
public sealed class CoachQuota(QuestionBook questions, LiveSettings settings, TimeProvider time)
{
    /// <summary>Questions a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreeQuestionsAMonth = 10;

    /// <summary>Questions left this month, or null without a limit.</summary>
    public async Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await LimitAsync(actor, cancellationToken) is { } limit
            ? (int)Math.Clamp(limit - await questions.UsedAsync(actor.UserId, AiTask.Chat, cancellationToken), 0, int.MaxValue)
            : null;

    /// <summary>Questions a month, or null without a limit.</summary>
    internal async Task<long?> LimitAsync(Actor actor, CancellationToken cancellationToken) =>
        (await settings.CurrentAsync(cancellationToken)).Override(OverrideKind.ChatQuota, actor.UserId, time.GetUtcNow())
        ?? (actor.Tier == Tier.Free ? FreeQuestionsAMonth : null);
}
