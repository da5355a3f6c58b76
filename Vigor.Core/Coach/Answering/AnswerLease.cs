using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>
/// Every change of an answer that is being written. Each is one statement that says what it found, so that of two who
/// meet, in one process or in two, exactly one has its way, and an answer comes to one end.
/// </summary>
internal static class AnswerLease
{
    extension(VigorDb db)
    {
        /// <summary>Stores what has arrived and puts the end of the lease off.</summary>
        /// <param name="answer">What is written.</param>
        /// <param name="writer">Who writes it.</param>
        /// <param name="isStopping">Whether the writer knows already that it is to stop.</param>
        /// <param name="now">The moment.</param>
        /// <param name="cancellationToken">Cancels the writing.</param>
        /// <returns>Whether it is to be gone on with: false when it was asked to stop, was taken away, or is gone.</returns>
        public async Task<bool> RenewAsync(MessageView answer, Guid writer, bool isStopping, DateTimeOffset now, CancellationToken cancellationToken) =>
            await db.Messages
                .Where(message => message.Id == answer.Id && message.Writer == writer && message.Status == MessageStatus.Streaming)
                .Where(message => isStopping || !message.StopAsked)
                .ExecuteUpdateAsync(
                    change => change
                        .SetProperty(message => message.Text, answer.Text)
                        .SetProperty(message => message.WrittenUntil, now + Message.Lease),
                    cancellationToken) == 1;

        /// <summary>Whether a writer that could not renew its lease was asked to stop, and not taken out of.</summary>
        public Task<bool> IsAskedToStopAsync(Guid answerId, Guid writer, CancellationToken cancellationToken) =>
            db.Messages.AnyAsync(
                message => message.Id == answerId && message.Writer == writer && message.Status == MessageStatus.Streaming && message.StopAsked,
                cancellationToken);

        /// <summary>Stores the end of an answer.</summary>
        /// <returns>False when it is no longer this writer's: it was taken away or is gone.</returns>
        public async Task<bool> EndAsync(MessageView answer, Guid writer, CancellationToken cancellationToken) =>
            await db.Messages
                .Where(message => message.Id == answer.Id && message.Writer == writer && message.Status == MessageStatus.Streaming)
                .ExecuteUpdateAsync(
                    change => change
                        .SetProperty(message => message.Text, answer.Text)
                        .SetProperty(message => message.Status, answer.Status)
                        .SetProperty(message => message.StoppedBy, answer.StoppedBy)
                        .SetProperty(message => message.Receipt, answer.Receipt)
                        .SetProperty(message => message.WrittenUntil, (DateTimeOffset?)null),
                    cancellationToken) == 1;

        /// <summary>Adds to an answer that was closed over its writer's head what that writer had shown by then; how it ended stays.</summary>
        public Task SaveRemainderAsync(MessageView answer, Guid writer, CancellationToken cancellationToken) =>
            db.Messages
                .Where(message => message.Id == answer.Id && message.Writer == writer && message.Status == MessageStatus.Stopped && message.Text.Length < answer.Text.Length)
                .ExecuteUpdateAsync(change => change.SetProperty(message => message.Text, answer.Text), cancellationToken);

        /// <summary>Closes an answer whose writer is gone, unless it is heard of again in this moment or somebody else was faster.</summary>
        /// <param name="dead">The answer as it was read.</param>
        /// <param name="now">The moment.</param>
        /// <param name="cancellationToken">Cancels the writing.</param>
        public Task<int> CloseAsync(Message dead, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var cause = dead.StopAsked ? StopCause.Person : StopCause.WriterLost;
            return db.Messages
                .Where(message => message.Id == dead.Id && message.Writer == dead.Writer && message.Status == MessageStatus.Streaming)
                .Where(message => message.WrittenUntil == null || message.WrittenUntil <= now)
                .ExecuteUpdateAsync(
                    change => change
                        .SetProperty(message => message.Status, MessageStatus.Stopped)
                        .SetProperty(message => message.StoppedBy, cause)
                        .SetProperty(message => message.WrittenUntil, (DateTimeOffset?)null),
                    cancellationToken);
        }

        /// <summary>Empties an answer that ended early, to write it once more.</summary>
        /// <param name="ended">The answer as it was read.</param>
        /// <param name="writer">Who writes it now.</param>
        /// <param name="now">The moment.</param>
        /// <param name="cancellationToken">Cancels before it is stored.</param>
        /// <returns>False when somebody else was faster.</returns>
        public async Task<bool> TakeUpAsync(MessageView ended, Guid writer, DateTimeOffset now, CancellationToken cancellationToken) =>
            await db.Messages
                .Where(message => message.Id == ended.Id && message.Status == MessageStatus.Stopped)
                .ExecuteUpdateAsync(
                    change => change
                        .SetProperty(message => message.Text, "")
                        .SetProperty(message => message.Status, MessageStatus.Streaming)
                        .SetProperty(message => message.StoppedBy, (StopCause?)null)
                        .SetProperty(message => message.Receipt, (AiReceipt?)null)
                        .SetProperty(message => message.Writer, writer)
                        .SetProperty(message => message.WrittenUntil, now + Message.Lease)
                        .SetProperty(message => message.StopAsked, false),
                    cancellationToken) == 1;

        /// <summary>Asks whoever writes in a conversation to stop.</summary>
        public Task<int> AskToStopAsync(Actor actor, Guid conversationId, CancellationToken cancellationToken) =>
            db.WritingIn(conversationId)
                .Where(message => message.UserId == actor.UserId)
                .ExecuteUpdateAsync(change => change.SetProperty(message => message.StopAsked, true), cancellationToken);

        /// <summary>The answer that is written in a conversation, at most one.</summary>
        public IQueryable<Message> WritingIn(Guid conversationId) =>
            db.Messages.Where(message => message.ConversationId == conversationId && message.Status == MessageStatus.Streaming);
    }
}
