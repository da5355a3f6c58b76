using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Local;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training.Badges;

namespace Vigor.Core.Coach;

/// <summary>Puts together what an answer is written from, and has it written.</summary>
public sealed class AnswerStarter
{
    private const int EarlierMessages = 20;

    private readonly IDbContextFactory<VigorDb> contexts;
    private readonly CoachContext context;
    private readonly CoachQuota quota;
    private readonly LiveAnswers live;
    private readonly LocalKnowledge knowledge;
    private readonly CardOffers offers;
    private readonly AiStatus status;
    private readonly AnswerWriter writer;
    private readonly DeedBook deeds;
    private readonly TimeProvider time;

    /// <summary>A starter; there is one in a process.</summary>
    public AnswerStarter(
        IDbContextFactory<VigorDb> contexts,
        AiGateway gateway,
        CoachContext context,
        CoachQuota quota,
        LiveAnswers live,
        LocalKnowledge knowledge,
        CardOffers offers,
        DeedBook deeds,
        AiConfiguration configuration,
        AiStatus status,
        TimeProvider time,
        ILoggerFactory logs)
    {
        this.contexts = contexts;
        this.context = context;
        this.quota = quota;
        this.live = live;
        this.knowledge = knowledge;
        this.offers = offers;
        this.status = status;
        this.time = time;
        this.deeds = deeds;
        writer = new(contexts, gateway, live, deeds, configuration, time, logs.CreateLogger<AnswerWriter>());
    }

    /// <summary>Returns when the answer is under way; a failure before that withdraws it.</summary>
    internal async Task StartAsync(
        Actor actor, Conversation conversation, MessageView question, LiveAnswer writing, string? prefer, CancellationToken cancellationToken)
    {
        try
        {
            var facts = StatedLimitations.With(await context.ReadAsync(actor, cancellationToken), conversation.Stated);
            if (facts.Session is { } session)
            {
                await deeds.NoteAsync(actor, Deed.CoachedWorkout, session.Id, cancellationToken);
            }

            var cards = await OfferAsync(actor, question, facts, conversation, writing, cancellationToken);
            var earlier = await EarlierAsync(conversation, question, cancellationToken);
            var isGeneral = GeneralQuestion.Is(question.Text, facts, isFirst: earlier.Count == 0 && cards.Count == 0);
            var request = new AiRequest
            {
                Task = AiTask.Chat,
                Caller = new(actor.UserId, actor.Tier.ToString()),
                Messages = isGeneral ? CoachContext.GeneralMessages(question.Text) : context.Messages(facts, earlier, question.Text, [.. cards.Select(card => card.Text)]),
                Scope = isGeneral ? AnswerScope.Shared : AnswerScope.Personal,
                PromptVersion = CoachContext.PromptVersion,
                Prefer = prefer == CoachService.OwnCoach ? null : prefer,
                Variant = question.Branch,
                Local = new LocalCoach(knowledge, facts, earlier, cards, time),
                LocalOnly = prefer == CoachService.OwnCoach ? LocalReason.Chosen
                    : !facts.Profile.ShareWithProviders ? LocalReason.PrivacyChoice
                    : await quota.CoversAsync(actor, cancellationToken) ? null
                    : LocalReason.QuotaExhausted,
            };

            if (request.LocalOnly is null && status.IsConfigured)
            {
                await KeepSightAsync(writing.Id, request.Messages, earlier, cancellationToken);
            }

            // Not awaited: the answer belongs to the server, and the writer handles its own failures.
            _ = Task.Run(() => writer.WriteAsync(writing, request), CancellationToken.None);
        }
        catch
        {
            live.Withdraw(writing);
            throw;
        }
    }

    /// <summary>Stores what the question asks to have changed as cards under its answer.</summary>
    private async Task<IReadOnlyList<CoachCard>> OfferAsync(
        Actor actor, MessageView question, CoachFacts facts, Conversation conversation, LiveAnswer writing, CancellationToken cancellationToken)
    {
        var found = await offers.ForAsync(actor, question.Text, facts, conversation.Stated, cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = db.CoachCards;
        await cards.Where(card => card.MessageId == writing.Id).ExecuteDeleteAsync(cancellationToken);
        List<CoachCard> rows = [.. found.Select(offer => new CoachCard
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MessageId = writing.Id,
            UserId = actor.UserId,
            Action = offer.Action,
            Text = offer.Text,
        })];
        cards.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        writing.Offer([.. rows.Select(CardView.Of)]);
        return rows;
    }

    private async Task KeepSightAsync(Guid answerId, IReadOnlyList<ChatMessage> sent, IReadOnlyList<MessageView> earlier, CancellationToken cancellationToken)
    {
        // All but the rules at the beginning and the question at the end.
        var turns = sent.Count - 2;
        var told = earlier.Where(message => message.Text.Length > 0).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Sights.Where(sight => sight.MessageId == answerId).ExecuteDeleteAsync(cancellationToken);
        db.Sights.Add(new() { MessageId = answerId, Text = sent[0].Text, FirstNumber = turns > 0 ? told[^turns].Number : null });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<MessageView>> EarlierAsync(Conversation conversation, MessageView question, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var earlier = await db.Messages.AsNoTracking()
            .On(conversation, question.Branch)
            .Where(message => message.Number < question.Number)
            .OrderByDescending(message => message.Number)
            .Take(EarlierMessages)
            .ToListAsync(cancellationToken);
        earlier.Reverse();
        return [.. earlier.Select(MessageView.Of)];
    }
}
