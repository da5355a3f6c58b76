using Microsoft.EntityFrameworkCore;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Tools;
using Vigor.Core.Data;

namespace Vigor.Core.Coach.Answering;

/// <summary>Puts cards under an answer: what its question asks to have changed, and what a provider offers.</summary>
public sealed class AnswerCards(IDbContextFactory<VigorDb> contexts, CardOffers offers, CardWording wording, TimeProvider time)
{
    /// <summary>Cards under one answer.</summary>
    private const int Most = 3;

    // Cards are read in the order of their ids.
    private readonly OrderedIds ids = new();

    /// <summary>Stores what the question asks to have changed.</summary>
    internal async Task<IReadOnlyList<CoachCard>> OfferAsync(AnswerOrder order, CoachFacts facts, CancellationToken cancellationToken)
    {
        // A second try keeps what was offered, and perhaps taken, the first time.
        var cards = order.IsSecondTry ? await StoredAsync(order.Writing.Id, cancellationToken) : [];
        if (cards.Count == 0)
        {
            var asked = await BeforeAsync(order, cancellationToken) is { } said
                ? [said]
                : await offers.ForAsync(order.Actor, order.Question.Text, facts, order.Conversation.Stated, cancellationToken);
            cards = [.. asked.Take(Most).Select(action => CardOf(order, facts, action))];
            await StoreAsync(cards, cancellationToken);
        }

        order.Writing.Offer([.. cards.Select(CardView.Of)]);
        return cards;
    }

    /// <summary>What goes on from a card of this conversation: taking back the last one that was applied, or the last workout in other minutes.</summary>
    private async Task<CardAction?> BeforeAsync(AnswerOrder order, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var messages = db.Messages;
        var mine = db.CoachCards.AsNoTracking()
            .Where(card => card.UserId == order.Actor.UserId && messages.Any(message => message.Id == card.MessageId && message.ConversationId == order.Conversation.Id));
        if (offers.AsksToUndo(order.Question.Text))
        {
            return await mine.Where(card => card.State == CardState.Applied).OrderByDescending(card => card.Id).FirstOrDefaultAsync(cancellationToken) is { Action: not CardAction.TakeBack } done
                ? new CardAction.TakeBack(done.Id, done.Text)
                : null;
        }

        return CardOffers.NamesMinutes(order.Question.Text) && await mine.OrderByDescending(card => card.Id).FirstOrDefaultAsync(cancellationToken) is { Action: CardAction.WritePlan write, State: CardState.Open }
            ? CardOffers.Again(order.Question.Text, write)
            : null;
    }

    /// <summary>Puts up a card that a provider asks for, and says for it what became of that.</summary>
    internal async Task<string> OfferAsync(AnswerOrder order, CoachFacts facts, CardAction action, CancellationToken cancellationToken)
    {
        var card = CardOf(order, facts, action);
        var there = order.Writing.Look().Cards;
        if (there.Any(other => other.Text == card.Text))
        {
            return "This is offered already.";
        }

        if (there.Count >= Most)
        {
            return $"{Most} offers stand under this answer; more would only confuse.";
        }

        await StoreAsync([card], cancellationToken);
        order.Writing.Offer(CardView.Of(card));
        return ToolText.Data($"Offered as a card: {card.Text}. Nothing is changed before the person taps Apply.");
    }

    private CoachCard CardOf(AnswerOrder order, CoachFacts facts, CardAction action) => new()
    {
        Id = ids.Next(time.GetUtcNow()),
        MessageId = order.Writing.Id,
        UserId = order.Actor.UserId,
        Action = action,
        Text = wording.Of(action, facts),
    };

    private async Task<IReadOnlyList<CoachCard>> StoredAsync(Guid answerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CoachCards.AsNoTracking().Where(card => card.MessageId == answerId).OrderBy(card => card.Id).ToListAsync(cancellationToken);
    }

    private async Task StoreAsync(IReadOnlyList<CoachCard> cards, CancellationToken cancellationToken)
    {
        if (cards.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.CoachCards.AddRange(cards);
        await db.SaveChangesAsync(cancellationToken);
    }
}
