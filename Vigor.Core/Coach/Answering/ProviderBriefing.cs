using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Coach.Tools;
using Vigor.Core.Data;

namespace Vigor.Core.Coach.Answering;

/// <summary>Tells a provider what it needs to know for an answer, and keeps word by word what it was told.</summary>
public sealed class ProviderBriefing(IDbContextFactory<VigorDb> contexts, CoachPrompt prompt, CoachTools tools, AnswerCards offers, AiStatus status)
{
    /// <summary>A request with all that a provider is told.</summary>
    /// <param name="bare">The request as Vigor's own coach needs it.</param>
    /// <param name="order">What is to be answered.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="talk">What was said before.</param>
    /// <param name="cards">What stands under the answer already.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal async Task<AiRequest> BriefAsync(
        AiRequest bare, AnswerOrder order, CoachFacts facts, EarlierTalk talk, IReadOnlyList<CoachCard> cards, CancellationToken cancellationToken)
    {
        var question = order.Question.Text;
        var isGeneral = GeneralQuestion.Is(question, facts, isFirst: talk.Messages.Count == 0 && cards.Count == 0);
        var request = isGeneral
            ? bare with { Messages = CoachPrompt.GeneralMessages(question), Audience = Audience.Shared }
            : bare with
            {
                Messages = await prompt.MessagesAsync(facts, talk.Messages, question, [.. cards.Select(card => card.Text)], talk.Older),
                Tools = tools.For(
                    order.Actor,
                    facts,
                    (action, token) => offers.OfferAsync(order, facts, action, token),
                    (looked, token) => KeepLookupAsync(order.Writing.Id, looked, token)),
            };
        if (status.IsConfigured)
        {
            await KeepAsync(order, request.Messages, talk.Messages, cancellationToken);
        }

        return request;
    }

    private async Task KeepAsync(AnswerOrder order, IReadOnlyList<ChatMessage> sent, IReadOnlyList<MessageView> earlier, CancellationToken cancellationToken)
    {
        // All but the rules at the beginning and the question at the end.
        var turns = sent.Count - 2;
        var told = earlier.Where(message => message.Text.Length > 0).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (order.IsSecondTry)
        {
            await db.SentPrompts.Where(prompt => prompt.MessageId == order.Writing.Id).ExecuteDeleteAsync(cancellationToken);
        }

        db.SentPrompts.Add(new() { MessageId = order.Writing.Id, Text = sent[0].Text, FirstNumber = turns > 0 ? told[^turns].Number : null });
        await db.SaveChangesAsync(cancellationToken);
    }

    // A tool may run while the person deletes the conversation: then there is no row, and nothing to keep.
    private async Task KeepLookupAsync(Guid answerId, string looked, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SentPrompts
            .Where(prompt => prompt.MessageId == answerId)
            .ExecuteUpdateAsync(change => change.SetProperty(prompt => prompt.Lookups, prompt => prompt.Lookups + looked + "\n\n"), cancellationToken);
    }
}
