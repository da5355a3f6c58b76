using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Memory;

/// <summary>The last conversations of somebody who is helped and has agreed that they are read.</summary>
internal sealed class ConversationActivity(IDbContextFactory<VigorDb> contexts) : IActivitySource
{
    private const int MessagesOfEach = 10;

    /// <inheritdoc/>
    public bool NeedsConsent => true;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PersonalActivity>> RecentAsync(Guid userId, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversations = await db.Conversations.AsNoTracking()
            .Where(conversation => conversation.UserId == userId)
            .OrderByDescending(conversation => conversation.UpdatedAt)
            .Take(most)
            .Select(conversation => new
            {
                conversation.UpdatedAt,
                conversation.Title,
                Messages = db.Set<Message>()
                    .Where(message => message.ConversationId == conversation.Id && message.Branch == conversation.Branch)
                    .OrderByDescending(message => message.Number)
                    .Take(MessagesOfEach)
                    .Select(message => new { message.Number, message.Role, message.Text })
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. conversations.Select(conversation => new PersonalActivity(
            conversation.UpdatedAt,
            "Conversation",
            conversation.Title,
            [.. conversation.Messages.OrderBy(message => message.Number).Select(message => $"{(message.Role == MessageRole.Coach ? "Coach" : "They")}: {message.Text}")]))];
    }
}
