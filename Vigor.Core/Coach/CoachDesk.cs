using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Safety;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Badges;

namespace Vigor.Core.Coach;

/// <summary>The way of a question: admit, screen, store, and hand it to the writer of the answer.</summary>
public sealed partial class CoachDesk
{
    private const int EarlierMessages = 20;

    private readonly IDbContextFactory<VigorDb> contexts;
    private readonly CoachContext context;
    private readonly CoachRate rate;
    private readonly CoachQuota quota;
    private readonly ProfileService profiles;
    private readonly LiveAnswers live;
    private readonly LocalKnowledge knowledge;
    private readonly AiStatus status;
    private readonly AnswerWriter writer;
    private readonly TimeProvider time;
    private readonly ILogger<CoachDesk> log;

    /// <summary>A desk; there is one in a process.</summary>
    public CoachDesk(
        IDbContextFactory<VigorDb> contexts,
        AiGateway gateway,
        CoachContext context,
        CoachRate rate,
        CoachQuota quota,
        ProfileService profiles,
        LiveAnswers live,
        LocalKnowledge knowledge,
        DeedBook deeds,
        AiConfiguration configuration,
        AiStatus status,
        TimeProvider time,
        ILoggerFactory logs)
    {
        this.contexts = contexts;
        this.context = context;
        this.rate = rate;
        this.quota = quota;
        this.profiles = profiles;
        this.live = live;
        this.time = time;
        this.knowledge = knowledge;
        this.status = status;
        writer = new(contexts, gateway, live, deeds, configuration, time, logs.CreateLogger<AnswerWriter>());
        log = logs.CreateLogger<CoachDesk>();
    }

    internal async Task<Asked> AskAsync(Actor actor, Guid? conversationId, string text, Guid messageId, CancellationToken cancellationToken)
    {
        var question = Message.Question(text);
        rate.Admit(actor.UserId);
        if (await AskedBeforeAsync(actor, messageId, cancellationToken) is { } before)
        {
            return before;
        }

        var profile = await profiles.GetAsync(actor, cancellationToken);
        var finding = SafetyScreen.Default.Look(question, profile.Limitations.Any(limitation => limitation.Area == BodyArea.Pregnancy));
        var (asked, writing) = await StoreAsync(actor, conversationId, question, messageId, finding, cancellationToken);
        if (finding is not null)
        {
            LogRedFlag(log, finding.Tier, finding.Rule);
        }

        if (writing is not null)
        {
            await StartAsync(actor, asked.Question, writing, cancellationToken);
        }

        return asked;
    }

    internal async Task<MessageView> RetryAsync(Actor actor, Guid answerId, CancellationToken cancellationToken)
    {
        rate.Admit(actor.UserId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answer = await db.Messages.SingleOrDefaultAsync(
            message => message.Id == answerId && message.UserId == actor.UserId && message.Role == MessageRole.Coach,
            cancellationToken) ?? throw Refusal.NotFound("answer");
        var isLast = !await db.Messages.AnyAsync(message => message.ConversationId == answer.ConversationId && message.Number > answer.Number, cancellationToken);
        if (!isLast || AsItStands(actor, answer).Status != MessageStatus.Stopped)
        {
            throw new Refusal(RefusalCode.Conflict, "Only the last answer can be tried again, when it was stopped.");
        }

        var question = await db.Messages.AsNoTracking()
            .SingleAsync(message => message.ConversationId == answer.ConversationId && message.Number == answer.Number - 1, cancellationToken);
        answer.Text = "";
        answer.Status = MessageStatus.Streaming;
        var writing = Announce(actor, MessageView.Of(answer));
        await SaveOrEndAsync(db, writing, cancellationToken);
        await StartAsync(actor, MessageView.Of(question), writing, cancellationToken);
        return MessageView.Of(answer);
    }

    /// <summary>A stored message as it stands now: a look at the running answer, or one that was interrupted when nobody writes it any more.</summary>
    internal MessageView AsItStands(Actor actor, Message message)
    {
        if (message.Status != MessageStatus.Streaming)
        {
            return MessageView.Of(message);
        }

        return live.Find(actor, message.ConversationId) is { } writing && writing.Id == message.Id
            ? writing.Look() with { Status = MessageStatus.Streaming, Receipt = null }
            : MessageView.Of(message) with { Status = MessageStatus.Stopped };
    }

    // Announced before the row is stored: whoever reads the row finds somebody writing it.
    private LiveAnswer Announce(Actor actor, MessageView answer)
    {
        var writing = new LiveAnswer(answer, actor.UserId, time);
        return live.TryAdd(writing) ? writing : throw StillAnswering();
    }

    private void Withdraw(LiveAnswer writing)
    {
        live.Remove(writing);
        writing.End();
        writing.Dispose();
    }

    private async Task SaveOrEndAsync(VigorDb db, LiveAnswer? writing, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch when (writing is not null)
        {
            Withdraw(writing);
            throw;
        }
    }

    private async Task StartAsync(Actor actor, MessageView question, LiveAnswer writing, CancellationToken cancellationToken)
    {
        try
        {
            var facts = await context.ReadAsync(actor, cancellationToken);
            var earlier = await EarlierAsync(actor, question, cancellationToken);
            var isGeneral = GeneralQuestion.Is(question.Text, facts, isFirst: earlier.Count == 0);
            var request = new AiRequest
            {
                Task = AiTask.Chat,
                Caller = new(actor.UserId, actor.Tier.ToString()),
                Messages = isGeneral ? CoachContext.GeneralMessages(question.Text) : context.Messages(facts, earlier, question.Text),
                Scope = isGeneral ? AnswerScope.Shared : AnswerScope.Personal,
                PromptVersion = CoachContext.PromptVersion,
                Local = new LocalCoach(knowledge, facts, time),
                LocalOnly = !facts.Profile.ShareWithProviders ? LocalReason.PrivacyChoice
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
            Withdraw(writing);
            throw;
        }
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

    private async Task<IReadOnlyList<MessageView>> EarlierAsync(Actor actor, MessageView question, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var earlier = await db.Messages.AsNoTracking()
            .Where(message => message.ConversationId == question.ConversationId && message.UserId == actor.UserId && message.Number < question.Number)
            .OrderByDescending(message => message.Number)
            .Take(EarlierMessages)
            .ToListAsync(cancellationToken);
        earlier.Reverse();
        return [.. earlier.Select(MessageView.Of)];
    }

    private async Task<(Asked Asked, LiveAnswer? Writing)> StoreAsync(
        Actor actor,
        Guid? conversationId,
        string text,
        Guid messageId,
        SafetyFinding? finding,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var conversation = await ConversationAsync(db, actor, conversationId, now, cancellationToken);
        if (live.IsWriting(conversation.Id))
        {
            throw StillAnswering();
        }

        if (conversation.LastNumber == 0 && conversation.Title == Conversation.Untitled)
        {
            conversation.Title = Conversation.TitleOf(text);
        }

        Message Said(Guid id, MessageRole role, string said, MessageStatus status, SafetyTier? safety) => new()
        {
            Id = id,
            ConversationId = conversation.Id,
            UserId = actor.UserId,
            Number = ++conversation.LastNumber,
            Role = role,
            Text = said,
            Status = status,
            Safety = safety,
            CreatedAt = now,
        };

        var question = Said(messageId, MessageRole.Person, text, MessageStatus.Complete, null);
        var answer = Said(Guid.CreateVersion7(now), MessageRole.Coach, finding?.Text ?? "", finding is null ? MessageStatus.Streaming : MessageStatus.Complete, finding?.Tier);
        conversation.UpdatedAt = now;
        db.Messages.AddRange(question, answer);
        db.Deeds.Add(new() { UserId = actor.UserId, Deed = Deed.CoachMessage, Occurrence = messageId });
        var writing = finding is null ? Announce(actor, MessageView.Of(answer)) : null;
        try
        {
            await SaveOrEndAsync(db, writing, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Either this very question came twice at once, or two different ones did; the unique keys let one through.
            return await AskedBeforeAsync(actor, messageId, cancellationToken) is { } before ? (before, null) : throw StillAnswering();
        }

        return (new(conversation.Id, MessageView.Of(question), MessageView.Of(answer)), writing);
    }

    private static async Task<Conversation> ConversationAsync(VigorDb db, Actor actor, Guid? id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (id is { } known)
        {
            return await db.Conversations.SingleOrDefaultAsync(conversation => conversation.Id == known && conversation.UserId == actor.UserId, cancellationToken)
                ?? throw Refusal.NotFound("conversation");
        }

        var conversation = new Conversation { Id = Guid.CreateVersion7(now), UserId = actor.UserId, CreatedAt = now };
        db.Conversations.Add(conversation);
        return conversation;
    }

    private async Task<Asked?> AskedBeforeAsync(Actor actor, Guid messageId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var question = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == messageId, cancellationToken);
        if (question is null)
        {
            return null;
        }

        if (question.UserId != actor.UserId || question.Role != MessageRole.Person)
        {
            throw Refusal.NotFound("message");
        }

        var answer = await db.Messages.AsNoTracking()
            .SingleAsync(message => message.ConversationId == question.ConversationId && message.Number == question.Number + 1, cancellationToken);
        return new(question.ConversationId, MessageView.Of(question), AsItStands(actor, answer));
    }

    private static Refusal StillAnswering() =>
        new(RefusalCode.Conflict, "The coach is still answering here. Wait for the end, or stop it first.");

    [LoggerMessage(Level = LogLevel.Information, Message = "A red flag stopped the coach: {Tier}, {Rule}.")]
    private static partial void LogRedFlag(ILogger log, SafetyTier tier, string rule);
}
