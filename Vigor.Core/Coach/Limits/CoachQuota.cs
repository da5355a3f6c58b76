using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Limits;

/// <summary>How many questions of a month providers may answer. Beyond it Vigor's own coach answers.</summary>
public sealed class CoachQuota(IDbContextFactory<VigorDb> contexts, LiveSettings settings, TimeProvider time)
{
    /// <summary>Questions a calendar month (UTC) in the free tier; other tiers have only their budget.</summary>
    public const int FreeQuestionsAMonth = 10;

    /// <summary>Questions left this month, or null without a limit.</summary>
    public async Task<int?> LeftAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await LimitAsync(actor, cancellationToken) is { } limit ? (int)Math.Clamp(limit - await AskedAsync(actor, cancellationToken), 0, int.MaxValue) : null;

    /// <summary>Whether the question just stored is within the month's count.</summary>
    internal async Task<bool> CoversAsync(Actor actor, CancellationToken cancellationToken) =>
        await LimitAsync(actor, cancellationToken) is not { } limit || await AskedAsync(actor, cancellationToken) <= limit;

    private async Task<long?> LimitAsync(Actor actor, CancellationToken cancellationToken) =>
        (await settings.CurrentAsync(cancellationToken)).Override(OverrideKind.ChatQuota, actor.UserId, time.GetUtcNow())
        ?? (actor.Tier == Tier.Free ? FreeQuestionsAMonth : null);

    private async Task<int> AskedAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Messages.CountAsync(
            message => message.UserId == actor.UserId && message.CreatedAt >= month && message.Role == MessageRole.Coach && message.Safety == null,
            cancellationToken);
    }
}
