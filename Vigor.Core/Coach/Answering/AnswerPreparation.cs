using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Data;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Answering;

/// <summary>Puts together what an answer is written from: little for Vigor's own coach, which asks for more when it needs it.</summary>
public sealed class AnswerPreparation(
    IDbContextFactory<VigorDb> contexts,
    FactReader reader,
    AnswerCards offers,
    ProviderBriefing briefing,
    CoachQuota quota,
    LocalKnowledge knowledge,
    DeedBook deeds,
    AiConfiguration configuration)
{
    /// <summary>The request to the gateway.</summary>
    internal async Task<AiRequest> RequestAsync(AnswerOrder order, CancellationToken cancellationToken)
    {
        var facts = (await reader.ReadAsync(order.Actor, order.Profile, cancellationToken)).With(order.Conversation.Stated);
        if (facts.Session is { } session)
        {
            await deeds.NoteAsync(order.Actor, Deed.CoachedWorkout, session.Id, cancellationToken);
        }

        var cards = await offers.OfferAsync(order, facts, cancellationToken);
        var talk = await EarlierTalk.ReadAsync(contexts, order, cancellationToken);
        var request = new AiRequest
        {
            Task = cards.Count == 0 && knowledge.AsksForEvidence(order.Question.Text) ? AiTask.Research : AiTask.Chat,
            Caller = new(order.Actor.UserId, order.Actor.Tier.ToString()),
            Messages = [new(ChatRole.User, order.Question.Text)],
            PromptVersion = CoachPrompt.PromptVersion,
            Prefer = order.Prefer == OwnCoach.Name ? null : order.Prefer,
            Variant = order.Question.Branch,
            Local = knowledge.Coach(facts, talk.Messages, cards),
            LocalOnly = await WhyLocalAsync(order, facts, cancellationToken),
            MonthlyQuestions = await quota.LimitAsync(order.Actor, cancellationToken),
        };
        return request.LocalOnly is null ? await briefing.BriefAsync(request, order, facts, talk, cards, cancellationToken) : request;
    }

    /// <summary>Why no provider may answer; null when one may.</summary>
    private async Task<LocalReason?> WhyLocalAsync(AnswerOrder order, CoachFacts facts, CancellationToken cancellationToken)
    {
        if (order.Prefer == OwnCoach.Name)
        {
            return LocalReason.Chosen;
        }

        if (!facts.Profile.ShareWithProviders)
        {
            return LocalReason.PrivacyChoice;
        }

        if (configuration.Providers.Count == 0)
        {
            return LocalReason.NotConfigured;
        }

        // Two questions at once may both see the last one left; the gateway counts them one after the other.
        return await quota.LeftAsync(order.Actor, cancellationToken) == 0 ? LocalReason.QuotaExhausted : null;
    }
}
