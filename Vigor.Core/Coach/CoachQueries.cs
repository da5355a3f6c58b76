using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>What is asked of the tables of this feature in more than one place.</summary>
internal static class CoachQueries
{
    extension(VigorDb db)
    {
        /// <summary>The conversation with an id, when it is the actor's.</summary>
        public IQueryable<Conversation> ConversationOf(Actor actor, Guid conversationId) =>
            db.Conversations.Where(conversation => conversation.Id == conversationId && conversation.UserId == actor.UserId);

        /// <summary>The cards under some answers.</summary>
        public async Task<ILookup<Guid, CardView>> CardsUnderAsync(IReadOnlyCollection<Guid> answers, CancellationToken cancellationToken)
        {
            var cards = await db.CoachCards.AsNoTracking()
                .Where(card => answers.Contains(card.MessageId))
                .OrderBy(card => card.Id)
                .ToListAsync(cancellationToken);
            return cards.ToLookup(card => card.MessageId, CardView.Of);
        }
    }
}
