using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Answering;
using Vigor.Core.Coach.Suggestions;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Services;

/// <summary>The door to conversations with the coach: what was said. <see cref="QuestionIntake"/> takes the questions.</summary>
public sealed class CoachService(
    IDbContextFactory<VigorDb> contexts, QuestionIntake intake, StoredAnswers answers, AiGateway gateway, AiStatus status)
{
    /// <summary>Most characters of a search that are looked at.</summary>
    public const int MaxSearch = 80;

    /// <summary>Conversations, the one that was last spoken in first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="search">Part of a title or of something said; all when empty.</param>
    /// <param name="page">From 0.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ConversationPage> ListAsync(Actor actor, string? search = null, int page = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.Conversations.AsNoTracking().Where(conversation => conversation.UserId == actor.UserId);
        if (search?.Trim() is { Length: > 0 } typed)
        {
            var text = typed.Cut(MaxSearch).ToLowerInvariant();
            var messages = db.Messages;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL, which knows neither cultures nor comparisons.
            own = own.Where(conversation => conversation.Title.ToLower().Contains(text)
                || messages.Any(message => message.ConversationId == conversation.Id && message.Text.ToLower().Contains(text)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        var rows = await own
            .OrderByDescending(conversation => conversation.UpdatedAt).ThenByDescending(conversation => conversation.Id)
            .Skip(page * ConversationPage.Size)
            .Take(ConversationPage.Size + 1)
            .Select(conversation => new ConversationSummary(conversation.Id, conversation.Title, conversation.UpdatedAt))
            .ToListAsync(cancellationToken);
        return new([.. rows.Take(ConversationPage.Size)], rows.Count > ConversationPage.Size);
    }

    /// <summary>The coach's last answer in the conversation that was last spoken in; null where there is none.</summary>
    public async Task<(Guid ConversationId, MessageView? Answer)?> NewestAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await db.Conversations.AsNoTracking()
            .Where(conversation => conversation.UserId == actor.UserId)
            .OrderByDescending(conversation => conversation.UpdatedAt).ThenByDescending(conversation => conversation.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            return null;
        }

        var answer = await db.Messages.AsNoTracking()
            .On(newest, newest.Branch)
            .Where(message => message.Role == MessageRole.Coach)
            .OrderByDescending(message => message.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return (newest.Id, answer is null ? null : await answers.AsItStandsAsync(db, actor, answer, cancellationToken));
    }

    /// <summary>A conversation with its newest messages, or with those before a given one.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="conversationId">Which.</param>
    /// <param name="before">Number of the message before which to look; the newest messages when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task<ConversationView> GetAsync(Actor actor, Guid conversationId, int? before = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.ConversationOf(actor, conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw Refusal.NotFound("conversation");
        var end = before ?? int.MaxValue;
        var messages = await db.Messages.AsNoTracking()
            .On(conversation, conversation.Branch)
            .Where(message => message.Number < end)
            .OrderByDescending(message => message.Number)
            .Take(ConversationView.MostMessages)
            .ToListAsync(cancellationToken);
        messages.Reverse();
        var views = new List<MessageView>();
        foreach (var message in messages)
        {
            views.Add(await answers.AsItStandsAsync(db, actor, message, cancellationToken));
        }

        var cards = await db.CardsUnderAsync([.. messages.Where(message => message.Role == MessageRole.Coach).Select(message => message.Id)], cancellationToken);
        return new(conversationId, conversation.Title, [.. views.Select(Whole)], messages.Count > 0 && messages[0].Number > 1) { Stated = conversation.Stated };

        MessageView Whole(MessageView view)
        {
            view = cards.Contains(view.Id) ? view with { Cards = [.. cards[view.Id]] } : view;
            return view.Role == MessageRole.Person && BranchPath.Alternatives(conversation.Branches, view.Branch, view.Number) is { Count: > 1 } alternatives
                ? view with { Alternatives = alternatives }
                : view;
        }
    }

    /// <summary>Shows another way that a conversation went; it is gone on with from there.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="conversationId">Which.</param>
    /// <param name="branch">0 for the first way, else the number of a branch.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <exception cref="Refusal">There is no such conversation or branch that is theirs, or an answer is being written in it.</exception>
    public async Task ShowBranchAsync(Actor actor, Guid conversationId, int branch, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.ConversationOf(actor, conversationId).SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("conversation");
        if (branch < 0 || branch > conversation.Branches.Count)
        {
            throw Refusal.NotFound("branch");
        }

        await answers.RefuseWhileWritingAsync(db, conversationId, cancellationToken);
        conversation.Show(branch, await db.Messages.On(conversation, branch).MaxAsync(message => (int?)message.Number, cancellationToken) ?? 0);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What went to the providers for an answer; null when nothing did, because Vigor's own coach answered.</summary>
    /// <exception cref="Refusal">There is no such answer that is theirs.</exception>
    public async Task<SentPromptView?> SentPromptAsync(Actor actor, Guid answerId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answer = await db.Messages.AsNoTracking()
            .Where(message => message.Id == answerId && message.UserId == actor.UserId && message.Role == MessageRole.Coach)
            .Select(message => new { message.ConversationId, message.Branch, message.Number })
            .SingleOrDefaultAsync(cancellationToken) ?? throw Refusal.NotFound("answer");
        if (await db.SentPrompts.AsNoTracking().SingleOrDefaultAsync(sent => sent.MessageId == answerId, cancellationToken) is not { } sent)
        {
            return null;
        }

        var first = sent.FirstNumber ?? answer.Number - 1;
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(conversation => conversation.Id == answer.ConversationId, cancellationToken);
        var turns = await db.Messages.AsNoTracking()
            .On(conversation, answer.Branch)
            .Where(message => message.Number >= first && message.Number < answer.Number && message.Text != "")
            .OrderBy(message => message.Number)
            .ToListAsync(cancellationToken);
        return new(sent.Text, sent.Lookups, [.. turns.Select(MessageView.Of)]);
    }

    /// <summary>Gives a conversation another title.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs, or the title is empty or too long.</exception>
    public async Task RenameAsync(Actor actor, Guid conversationId, string title, CancellationToken cancellationToken = default)
    {
        var kept = Conversation.CheckedTitle(title);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var renamed = await db.ConversationOf(actor, conversationId)
            .ExecuteUpdateAsync(change => change.SetProperty(conversation => conversation.Title, kept), cancellationToken);
        if (renamed == 0)
        {
            throw Refusal.NotFound("conversation");
        }
    }

    /// <summary>Deletes a conversation with all that was said in it; an answer being written is stopped.</summary>
    /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
    public async Task DeleteAsync(Actor actor, Guid conversationId, CancellationToken cancellationToken = default)
    {
        await StopAsync(actor, conversationId, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.ConversationOf(actor, conversationId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw Refusal.NotFound("conversation");
        }
    }

    /// <summary>Takes a question and starts the answer, which is written to its end whether anybody looks on or not.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="conversationId">Where; a new conversation when absent.</param>
    /// <param name="text">The question, 1 to 1,000 characters.</param>
    /// <param name="messageId">An id made by the client: asking again with the same one asks once.</param>
    /// <param name="prefer">Name of the provider to ask first, or <see cref="OwnCoach.Name"/>; the usual order when absent.</param>
    /// <param name="cancellationToken">Cancels before the question is stored; the answer has <see cref="StopAsync"/>.</param>
    /// <exception cref="Refusal">The text is empty or too long, too many questions in a minute, an answer is being written in this conversation, or it is not theirs.</exception>
    public Task<AskedQuestion> AskAsync(
        Actor actor, Guid? conversationId, string text, Guid messageId, string? prefer = null, CancellationToken cancellationToken = default) =>
        intake.AskAsync(actor, conversationId, text, messageId, prefer, cancellationToken);

    /// <summary>
    /// Asks a question anew, in other words or of another provider. What followed it stays as another branch that can be
    /// gone back to. Counts as a question.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="questionId">The question as it was asked before.</param>
    /// <param name="text">The question now, 1 to 1,000 characters.</param>
    /// <param name="messageId">An id made by the client: asking again with the same one asks once.</param>
    /// <param name="prefer">Name of the provider to ask first, or <see cref="OwnCoach.Name"/>; the usual order when absent.</param>
    /// <param name="cancellationToken">Cancels before the question is stored.</param>
    /// <exception cref="Refusal">As for <see cref="AskAsync"/>, or the conversation has gone too many ways.</exception>
    public Task<AskedQuestion> AskAnewAsync(
        Actor actor, Guid questionId, string text, Guid messageId, string? prefer = null, CancellationToken cancellationToken = default) =>
        intake.AskAnewAsync(actor, questionId, text, messageId, prefer, cancellationToken);

    /// <summary>Starts the last answer of a conversation anew when it was stopped or interrupted. Counts as no further question.</summary>
    /// <returns>The answer, empty again.</returns>
    /// <exception cref="Refusal">There is no such answer that is theirs, or it needs no second try.</exception>
    public Task<MessageView> RetryAsync(Actor actor, Guid answerId, CancellationToken cancellationToken = default) =>
        intake.RetryAsync(actor, answerId, cancellationToken);

    /// <summary>
    /// Stops the answer being written in a conversation, if any; what has arrived is stored when this returns. One that
    /// another process writes ends with that writer's next heartbeat, <see cref="AnswerWriter.Heartbeat"/> at most.
    /// </summary>
    public Task StopAsync(Actor actor, Guid conversationId, CancellationToken cancellationToken = default) =>
        answers.StopAsync(actor, conversationId, cancellationToken);

    /// <summary>
    /// An answer as it grows: at once, then at most ten times a second, or twice a second when another process writes it, and
    /// at last as it is stored. Leaving early changes nothing for the answer.
    /// </summary>
    public IAsyncEnumerable<MessageView> FollowAsync(Actor actor, MessageView answer, CancellationToken cancellationToken = default) =>
        answers.FollowAsync(actor, answer, cancellationToken);

    /// <summary>Says whether an answer helped; null takes it back. One that did not help is not given again.</summary>
    /// <exception cref="Refusal">There is no such answer that is theirs.</exception>
    /// <param name="actor">Who says so.</param>
    /// <param name="answerId">Of which answer.</param>
    /// <param name="rating">What they think of it.</param>
    /// <param name="reason">Why it did not help, when they say.</param>
    /// <param name="cancellationToken">Cancels before the rating is stored.</param>
    public async Task RateAsync(Actor actor, Guid answerId, MessageRating? rating, RatingReason? reason = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answer = await db.Messages.SingleOrDefaultAsync(
            message => message.Id == answerId && message.UserId == actor.UserId && message.Role == MessageRole.Coach,
            cancellationToken) ?? throw Refusal.NotFound("answer");
        answer.Rate(rating, reason);
        await db.SaveChangesAsync(cancellationToken);
        if (answer.Receipt is { } receipt)
        {
            const int Good = 100, Bad = 0;
            await gateway.RateAsync(receipt.RequestId, rating switch { null => null, MessageRating.Helpful => Good, _ => Bad }, receipt.CacheKey, cancellationToken);
        }
    }

    /// <summary>Who can be asked besides Vigor's own coach: names and display names of the providers.</summary>
    public IReadOnlyList<(string Name, string DisplayName)> Providers => status.Providers;

    /// <summary>Questions that fit the moment, at most four.</summary>
    /// <param name="actor">Who would ask them.</param>
    /// <param name="last">The last message of the conversation; absent at its beginning.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<string>> QuickRepliesAsync(Actor actor, MessageView? last, CancellationToken cancellationToken = default)
    {
        if (last?.Safety is not null)
        {
            return HealthReader.Default.Choices(last.Text) is var (now, know) ? [now, know] : [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return QuickReplies.For(await Moment.ReadAsync(db, actor, cancellationToken), last);
    }
}
