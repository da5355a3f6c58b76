using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Coach.Safety;
using Vigor.Core.Coach.Tools;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Answering;

/// <summary>Puts together what an answer is written from, and has it written.</summary>
public sealed class AnswerStarter
{
    private const int EarlierMessages = 20;

    /// <summary>Older messages of the person that are looked at.</summary>
    private const int OlderMessages = 30;

    /// <summary>Cards under one answer.</summary>
    private const int MostCards = 3;

    // Cards are read in the order of their ids.
    private readonly OrderedIds cardIds = new();

    private readonly IDbContextFactory<VigorDb> contexts;
    private readonly CoachPrompt context;
    private readonly CoachQuota quota;
    private readonly LiveAnswers live;
    private readonly LocalKnowledge knowledge;
    private readonly CardOffers offers;
    private readonly CardWording wording;
    private readonly CoachTools tools;
    private readonly AiStatus status;
    private readonly AnswerWriter writer;
    private readonly DeedBook deeds;
    private readonly TimeProvider time;

    /// <summary>A starter; there is one in a process.</summary>
    public AnswerStarter(
        IDbContextFactory<VigorDb> contexts,
        AiGateway gateway,
        CoachPrompt context,
        CoachQuota quota,
        LiveAnswers live,
        LocalKnowledge knowledge,
        CardOffers offers,
        CardWording wording,
        CoachTools tools,
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
        this.wording = wording;
        this.tools = tools;
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
            var facts = SpokenLimitations.With(await context.ReadAsync(actor, cancellationToken), conversation.Stated);
            if (facts.Session is { } session)
            {
                await deeds.NoteAsync(actor, Deed.CoachedWorkout, session.Id, cancellationToken);
            }

            var cards = await OfferAsync(actor, question, facts, conversation, writing, cancellationToken);
            var (older, earlier) = await EarlierAsync(conversation, question, cancellationToken);
            var isGeneral = GeneralQuestion.Is(question.Text, facts, isFirst: earlier.Count == 0 && cards.Count == 0);
            var request = new AiRequest
            {
                Task = AiTask.Chat,
                Caller = new(actor.UserId, actor.Tier.ToString()),
                Messages = isGeneral ? CoachPrompt.GeneralMessages(question.Text) : context.Messages(facts, earlier, question.Text, [.. cards.Select(card => card.Text)], older),
                Audience = isGeneral ? Audience.Shared : Audience.Personal,
                PromptVersion = CoachPrompt.PromptVersion,
                Prefer = prefer == OwnCoach.Name ? null : prefer,
                Variant = question.Branch,
                Tools = isGeneral ? [] : tools.For(
                    actor,
                    facts,
                    (action, token) => OfferAsync(actor, facts, writing, action, token),
                    (looked, token) => KeepLookupAsync(writing.Id, looked, token)),
                Local = new LocalCoach(knowledge, facts, earlier, cards, time),
                LocalOnly = prefer == OwnCoach.Name ? LocalReason.Chosen
                    : !facts.Profile.ShareWithProviders ? LocalReason.PrivacyChoice
                    : await quota.CoversAsync(actor, cancellationToken) ? null
                    : LocalReason.QuotaExhausted,
            };

            if (request.LocalOnly is null && status.IsConfigured)
            {
                await KeepPromptAsync(writing.Id, request.Messages, earlier, cancellationToken);
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
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = db.CoachCards;

        // A second try keeps what was offered, and perhaps taken, the first time.
        var rows = await cards.AsNoTracking().Where(card => card.MessageId == writing.Id).OrderBy(card => card.Id).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            rows = [.. (await offers.ForAsync(actor, question.Text, facts, conversation.Stated, cancellationToken)).Take(MostCards).Select(action => CardOf(actor, facts, writing, action))];
            cards.AddRange(rows);
            await db.SaveChangesAsync(cancellationToken);
        }

        writing.Offer([.. rows.Select(CardView.Of)]);
        return rows;
    }

    /// <summary>Puts up a card that a provider asks for, and says for it what became of that.</summary>
    private async Task<string> OfferAsync(Actor actor, CoachFacts facts, LiveAnswer writing, CardAction action, CancellationToken cancellationToken)
    {
        var card = CardOf(actor, facts, writing, action);
        var there = writing.Look().Cards;
        if (there.Any(other => other.Text == card.Text))
        {
            return "This is offered already.";
        }

        if (there.Count >= MostCards)
        {
            return $"{MostCards} offers stand under this answer; more would only confuse.";
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.CoachCards.Add(card);
        await db.SaveChangesAsync(cancellationToken);
        writing.Offer(CardView.Of(card));
        return ToolText.Data($"Offered as a card: {card.Text}. Nothing is changed before the person taps Apply.");
    }

    private CoachCard CardOf(Actor actor, CoachFacts facts, LiveAnswer writing, CardAction action) => new()
    {
        Id = cardIds.Next(time.GetUtcNow()),
        MessageId = writing.Id,
        UserId = actor.UserId,
        Action = action,
        Text = wording.Of(action, facts),
    };

    private async Task KeepPromptAsync(Guid answerId, IReadOnlyList<ChatMessage> sent, IReadOnlyList<MessageView> earlier, CancellationToken cancellationToken)
    {
        // All but the rules at the beginning and the question at the end.
        var turns = sent.Count - 2;
        var told = earlier.Where(message => message.Text.Length > 0).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SentPrompts.Where(prompt => prompt.MessageId == answerId).ExecuteDeleteAsync(cancellationToken);
        db.SentPrompts.Add(new() { MessageId = answerId, Text = sent[0].Text, FirstNumber = turns > 0 ? told[^turns].Number : null });
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

    private async Task<(IReadOnlyList<string> Older, IReadOnlyList<MessageView> Earlier)> EarlierAsync(
        Conversation conversation, MessageView question, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = db.Messages.AsNoTracking().On(conversation, question.Branch);
        var earlier = await before
            .Where(message => message.Number < question.Number)
            .OrderByDescending(message => message.Number)
            .Take(EarlierMessages)
            .ToListAsync(cancellationToken);
        earlier.Reverse();
        if (earlier.Count < EarlierMessages)
        {
            return ([], [.. earlier.Select(MessageView.Of)]);
        }

        var first = earlier[0].Number;
        var older = await before
            .Where(message => message.Number < first && message.Role == MessageRole.Person)
            .OrderByDescending(message => message.Number)
            .Take(OlderMessages)
            .Select(message => message.Text)
            .ToListAsync(cancellationToken);
        older.Reverse();
        return (older, [.. earlier.Select(MessageView.Of)]);
    }
}
