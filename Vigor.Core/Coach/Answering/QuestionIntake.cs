using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Badges;

namespace Vigor.Core.Coach.Answering;

/// <summary>The way of a question: admit, screen, store, and hand it to who has it answered.</summary>
public sealed partial class QuestionIntake(
    IDbContextFactory<VigorDb> contexts,
    CoachRate rate,
    ProfileService profiles,
    AnswersUnderWay live,
    StoredAnswers answers,
    AnswerWriter writer,
    TimeProvider time,
    ILogger<QuestionIntake> log)
{
    internal async Task<AskedQuestion> AskAsync(
        Actor actor, Guid? conversationId, string text, Guid messageId, string? prefer, CancellationToken cancellationToken)
    {
        var question = Message.Question(text);
        await rate.AdmitAsync(actor.UserId, cancellationToken);
        if (await AskedBeforeAsync(actor, messageId, cancellationToken) is { } before)
        {
            return before;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await ConversationAsync(db, actor, conversationId, cancellationToken);
        return await TakeAsync(db, actor, conversation, question, messageId, prefer, cancellationToken);
    }

    /// <summary>Asks a question anew, in other words or of another provider; what followed it stays as another branch.</summary>
    internal async Task<AskedQuestion> AskAnewAsync(Actor actor, Guid questionId, string text, Guid messageId, string? prefer, CancellationToken cancellationToken)
    {
        var question = Message.Question(text);
        await rate.AdmitAsync(actor.UserId, cancellationToken);
        if (await AskedBeforeAsync(actor, messageId, cancellationToken) is { } before)
        {
            return before;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var first = await db.Messages.AsNoTracking().SingleOrDefaultAsync(
            message => message.Id == questionId && message.UserId == actor.UserId && message.Role == MessageRole.Person,
            cancellationToken) ?? throw Refusal.NotFound("message");
        var conversation = await db.Conversations.SingleAsync(conversation => conversation.Id == first.ConversationId, cancellationToken);
        conversation.Fork(first);
        return await TakeAsync(db, actor, conversation, question, messageId, prefer, cancellationToken);
    }

    internal async Task<MessageView> RetryAsync(Actor actor, Guid answerId, CancellationToken cancellationToken)
    {
        await rate.AdmitAsync(actor.UserId, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answer = await db.Messages.AsNoTracking().SingleOrDefaultAsync(
            message => message.Id == answerId && message.UserId == actor.UserId && message.Role == MessageRole.Coach,
            cancellationToken) ?? throw Refusal.NotFound("answer");
        var same = db.Messages.AsNoTracking().Where(message => message.ConversationId == answer.ConversationId && message.Branch == answer.Branch);
        var isLast = !await same.AnyAsync(message => message.Number > answer.Number, cancellationToken);
        var ended = await answers.AsItStandsAsync(db, actor, answer, cancellationToken);
        if (!isLast || ended.Status != MessageStatus.Stopped)
        {
            throw new Refusal(RefusalCode.Conflict, "Only the last answer can be tried again, when it was stopped.");
        }

        await answers.RefuseWhileWritingAsync(db, answer.ConversationId, cancellationToken);
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(conversation => conversation.Id == answer.ConversationId, cancellationToken);
        var question = await same.SingleAsync(message => message.Number == answer.Number - 1, cancellationToken);
        var now = time.GetUtcNow();
        var writing = Announce(actor, ended with { Text = "", Status = MessageStatus.Streaming, StoppedBy = null, Receipt = null }, Guid.CreateVersion7(now));
        await StoreOrEndAsync(
            async () =>
            {
                if (!await db.TakeUpAsync(ended, writing.Writer, now, cancellationToken))
                {
                    throw StoredAnswers.StillAnswering();
                }
            },
            writing);
        Begin(new(actor, conversation, MessageView.Of(question), writing) { IsSecondTry = true });
        return writing.Look();
    }

    private async Task<AskedQuestion> TakeAsync(
        VigorDb db, Actor actor, Conversation conversation, string question, Guid messageId, string? prefer, CancellationToken cancellationToken)
    {
        if (db.Entry(conversation).State != EntityState.Added)
        {
            await answers.RefuseWhileWritingAsync(db, conversation.Id, cancellationToken);
        }

        conversation.Hear(question, ToldLimitations.After(conversation.Stated, question));

        // A question that is stored is never screened again, so a flag has to be there before it.
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var finding = await FindingAsync(db, actor, profile, conversation, question, cancellationToken);
        if (finding is not null)
        {
            LogRedFlag(log, finding.Tier, finding.Rule);
        }

        var (asked, writing) = await StoreAsync(db, actor, conversation, question, messageId, finding, cancellationToken);
        if (writing is not null)
        {
            Begin(new(actor, conversation, asked.Question, writing) { Prefer = prefer, Profile = profile });
        }

        return asked;
    }

    /// <summary>What answers instead of the coach: help, or the question back whether it happens now; null when the coach may answer.</summary>
    private async Task<SafetyFinding?> FindingAsync(VigorDb db, Actor actor, Profile profile, Conversation conversation, string question, CancellationToken cancellationToken)
    {
        var reading = await profiles.ScreenAsync(actor, profile, question, conversation.Stated);
        if (reading.Outcome == HealthOutcome.Go && HealthReader.Default.SaysNow(question) && await AskedAboutAsync(db, conversation, cancellationToken) is { } asked)
        {
            return await profiles.ConfirmAsync(actor, profile, asked, conversation.Stated);
        }

        return reading.Outcome switch
        {
            HealthOutcome.Stop => reading.Finding,
            HealthOutcome.Ask => reading.Finding! with { Tier = SafetyTier.Unclear },
            _ => null,
        };
    }

    /// <summary>The question that was answered with the question back just before; null when the last answer was another one.</summary>
    private static async Task<string?> AskedAboutAsync(VigorDb db, Conversation conversation, CancellationToken cancellationToken)
    {
        var last = await db.Messages.AsNoTracking()
            .On(conversation, conversation.Branch)
            .OrderByDescending(message => message.Number)
            .Take(2)
            .ToListAsync(cancellationToken);
        return last is [{ Safety: SafetyTier.Unclear }, { Role: MessageRole.Person } asked] ? asked.Text : null;
    }

    private async Task<(AskedQuestion Asked, LiveAnswer? Writing)> StoreAsync(
        VigorDb db,
        Actor actor,
        Conversation conversation,
        string text,
        Guid messageId,
        SafetyFinding? finding,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var question = Message.Asked(conversation, messageId, text, now);
        var answer = Message.Answering(conversation, finding is null ? null : (finding.Text, finding.Tier), now);
        db.Messages.AddRange(question, answer);
        db.Deeds.Add(new() { UserId = actor.UserId, Deed = Deed.CoachMessage, Occurrence = messageId });
        var writing = answer.Writer is { } writer ? Announce(actor, MessageView.Of(answer), writer) : null;
        try
        {
            await StoreOrEndAsync(() => db.SaveChangesAsync(cancellationToken), writing);
        }
        catch (DbUpdateException)
        {
            // Either this very question came twice at once, or two different ones did; the unique keys let one through.
            return await AskedBeforeAsync(actor, messageId, cancellationToken) is { } before ? (before, null) : throw StoredAnswers.StillAnswering();
        }

        return (new(conversation.Id, MessageView.Of(question), MessageView.Of(answer)), writing);
    }

    // Not awaited: the answer belongs to the server, and the writer handles its own failures.
    private void Begin(AnswerOrder order) =>
        _ = Task.Run(() => writer.WriteAsync(order), CancellationToken.None);

    // Announced before the row is stored: whoever reads the row finds somebody writing it.
    private LiveAnswer Announce(Actor actor, MessageView answer, Guid attempt)
    {
        var writing = new LiveAnswer(answer, actor.UserId, attempt, time);
        return live.TryAdd(writing) ? writing : throw StoredAnswers.StillAnswering();
    }

    private async Task StoreOrEndAsync(Func<Task> store, LiveAnswer? writing)
    {
        try
        {
            await store();
        }
        catch when (writing is not null)
        {
            // Who looks on already finds in the database what became of it.
            writing.TakeAway();
            live.Withdraw(writing);
            throw;
        }
    }

    private async Task<Conversation> ConversationAsync(VigorDb db, Actor actor, Guid? id, CancellationToken cancellationToken)
    {
        if (id is { } known)
        {
            return await db.ConversationOf(actor, known).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refusal.NotFound("conversation");
        }

        var conversation = Conversation.Begin(actor.UserId, time.GetUtcNow());
        db.Conversations.Add(conversation);
        return conversation;
    }

    private async Task<AskedQuestion?> AskedBeforeAsync(Actor actor, Guid messageId, CancellationToken cancellationToken)
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

        var answer = await db.Messages.AsNoTracking().SingleAsync(
            message => message.ConversationId == question.ConversationId && message.Branch == question.Branch && message.Number == question.Number + 1,
            cancellationToken);
        return new(question.ConversationId, MessageView.Of(question), await answers.AsItStandsAsync(db, actor, answer, cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A red flag stopped the coach: {Tier}, {Rule}.")]
    private static partial void LogRedFlag(ILogger log, SafetyTier tier, string rule);
}
