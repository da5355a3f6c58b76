using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>
/// Answers as they stand. The database says who writes one and until when; what this process writes itself is only closer
/// at hand. An answer that another process writes is read again and again, so that it grows here as well.
/// </summary>
public sealed class StoredAnswers(IDbContextFactory<VigorDb> contexts, AnswersUnderWay live, TimeProvider time)
{
    /// <summary>How often an answer that another process writes is looked at.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>A stored message as it stands now; an answer whose writer is gone is closed first.</summary>
    internal async Task<MessageView> AsItStandsAsync(VigorDb db, Actor actor, Message message, CancellationToken cancellationToken)
    {
        if (message.Status != MessageStatus.Streaming)
        {
            return MessageView.Of(message);
        }

        if (live.Find(actor, message.ConversationId) is { IsTakenAway: false } writing && writing.Id == message.Id)
        {
            return writing.Look() with { Status = MessageStatus.Streaming, StoppedBy = null, Receipt = null };
        }

        // It may have ended here since it was read, or go on elsewhere.
        return MessageView.Of(await AgainAsync(db, message, cancellationToken));
    }

    /// <summary>An answer as it grows, and at last as it is stored, whoever writes it.</summary>
    internal async IAsyncEnumerable<MessageView> FollowAsync(Actor actor, MessageView answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (live.Find(actor, answer.ConversationId) is { } writing && writing.Id == answer.Id)
        {
            await foreach (var look in writing.FollowAsync(cancellationToken))
            {
                yield return look;
            }

            if (!writing.IsTakenAway)
            {
                yield break;
            }
        }

        string? shown = null;
        while (true)
        {
            var look = await LookAsync(actor, answer.Id, cancellationToken);
            if (look.Status != MessageStatus.Streaming || look.Text != shown)
            {
                yield return look;
            }

            if (look.Status != MessageStatus.Streaming)
            {
                yield break;
            }

            shown = look.Text;
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    /// <summary>Stops the answer being written in a conversation, wherever that is, and returns when it is over.</summary>
    internal async Task StopAsync(Actor actor, Guid conversationId, CancellationToken cancellationToken)
    {
        if (live.Find(actor, conversationId) is { } answer)
        {
            answer.Stop();
            await answer.Ended.WaitAsync(cancellationToken);
            if (!answer.IsTakenAway)
            {
                return;
            }
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.AskToStopAsync(actor, conversationId, cancellationToken) == 0)
        {
            return;
        }

        while (await db.WritingIn(conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { StopAsked: true } writing)
        {
            if (writing.IsWritten(time.GetUtcNow()))
            {
                await Task.Delay(LookEvery, time, cancellationToken);
            }
            else
            {
                await db.CloseAsync(writing, time.GetUtcNow(), cancellationToken);
            }
        }
    }

    /// <summary>Holds that nothing is being written in a conversation, in any process.</summary>
    /// <exception cref="Refusal">Something is.</exception>
    internal async Task RefuseWhileWritingAsync(VigorDb db, Guid conversationId, CancellationToken cancellationToken)
    {
        var isWritten = live.IsWriting(conversationId);
        if (!isWritten && await db.WritingIn(conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } found)
        {
            isWritten = (await AgainAsync(db, found, cancellationToken)).Status == MessageStatus.Streaming;
        }

        if (isWritten)
        {
            throw StillAnswering();
        }
    }

    /// <summary>What is said to whoever wants something of a conversation in which an answer is being written.</summary>
    internal static Refusal StillAnswering() =>
        new(RefusalCode.Conflict, "The coach is still answering here. Wait for the end, or stop it first.");

    private async Task<MessageView> LookAsync(Actor actor, Guid answerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.Messages.AsNoTracking()
            .SingleOrDefaultAsync(message => message.Id == answerId && message.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("answer");
        var view = await AsItStandsAsync(db, actor, stored, cancellationToken);
        if (view.Status == MessageStatus.Streaming)
        {
            return view;
        }

        var cards = await db.CardsUnderAsync([answerId], cancellationToken);
        return cards.Contains(answerId) ? view with { Cards = [.. cards[answerId]] } : view;
    }

    /// <summary>Reads an answer again that was being written, and closes it when nobody is heard of who does.</summary>
    private async Task<Message> AgainAsync(VigorDb db, Message message, CancellationToken cancellationToken)
    {
        var now = await ReadAsync() ?? message;
        if (now.Status == MessageStatus.Streaming && !now.IsWritten(time.GetUtcNow()))
        {
            await db.CloseAsync(now, time.GetUtcNow(), cancellationToken);
            now = await ReadAsync() ?? message;
        }

        return now;

        Task<Message?> ReadAsync() => db.Messages.AsNoTracking().SingleOrDefaultAsync(again => again.Id == message.Id, cancellationToken);
    }
}
