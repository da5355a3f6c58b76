using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Coach.Services;

/// <summary>The door to what a conversation heard of somebody's body: corrected, or kept in the profile.</summary>
public sealed class ToldLimitationService(IDbContextFactory<VigorDb> contexts, ProfileService profiles)
{
    /// <summary>What a conversation heard and goes by.</summary>
    /// <exception cref="Refusal">There is no such conversation that is theirs.</exception>
    public async Task<IReadOnlyList<Limitation>> ListAsync(Actor actor, Guid conversationId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.ConversationOf(actor, conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("conversation");
        return conversation.Stated;
    }

    /// <summary>Corrects what was heard.</summary>
    /// <param name="actor">Whose conversation.</param>
    /// <param name="conversationId">Which.</param>
    /// <param name="area">Where.</param>
    /// <param name="severity">How much it restricts; null when it was misheard, so that nothing is spared for it.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <returns>What holds now.</returns>
    /// <exception cref="Refusal">There is no such conversation that is theirs, or nothing was heard of this area.</exception>
    public async Task<IReadOnlyList<Limitation>> CorrectAsync(
        Actor actor, Guid conversationId, BodyArea area, LimitationSeverity? severity, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.ConversationOf(actor, conversationId).SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("conversation");
        Told(conversation, area);
        conversation.Correct(area, severity);
        await db.SaveChangesAsync(cancellationToken);
        return conversation.Stated;
    }

    /// <summary>Puts what was heard into the profile, so that every plan spares it.</summary>
    /// <param name="actor">Whose conversation.</param>
    /// <param name="conversationId">Which.</param>
    /// <param name="area">Where.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <exception cref="Refusal">There is no such conversation that is theirs, or nothing was heard of this area.</exception>
    public async Task KeepAsync(Actor actor, Guid conversationId, BodyArea area, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.ConversationOf(actor, conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("conversation");
        var told = Told(conversation, area);
        await profiles.UpdateAsync(actor, profile => profile with { Limitations = [.. profile.Limitations.Where(known => known.Area != area), told] }, cancellationToken);
    }

    private static Limitation Told(Conversation conversation, BodyArea area) =>
        conversation.Stated.FirstOrDefault(limitation => limitation.Area == area) ?? throw Refusal.NotFound("limitation");
}
