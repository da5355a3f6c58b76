using System.Runtime.CompilerServices;
using System.Text;
using Vigor.Core.Ai;
using Vigor.Core.Coach.Safety;

namespace Vigor.Core.Coach.Answering;

/// <summary>
/// An answer while it is written. It belongs to the server: pages look at it and go away again, and it goes on. Safe
/// for one writer and any number of readers.
/// </summary>
/// <param name="message">The answer, still empty.</param>
/// <param name="userId">Whose it is.</param>
/// <param name="writer">The attempt that writes it, as the database knows it.</param>
/// <param name="time">The clock.</param>
internal sealed class LiveAnswer(MessageView message, Guid userId, Guid writer, TimeProvider time)
{
    // Ten looks a second read as flowing text, and a circuit renders at most that often.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly long startedAt = time.GetTimestamp();
    private readonly Lock gate = new();
    private readonly StringBuilder text = new();

    // Never disposed: it has neither a timer nor a parent, so nothing is held by it, and Stop may come at any time, also
    // while the answer ends.
    private readonly CancellationTokenSource stopping = new();

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MessageView message = message;
    private StopCause? cause;

    /// <summary>How long it has been written.</summary>
    public TimeSpan Age => time.GetElapsedTime(startedAt);

    public Guid UserId { get; } = userId;

    public Guid Writer { get; } = writer;

    public Guid ConversationId => message.ConversationId;

    public Guid Id => message.Id;

    /// <summary>Signals that the writer should stop.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Ends when the answer has ended and is stored.</summary>
    public Task Ended => ended.Task;

    /// <summary>Why the writer was told to stop; absent when nobody did.</summary>
    public StopCause? Cause
    {
        get
        {
            lock (gate)
            {
                return cause;
            }
        }
    }

    /// <summary>Whether the database gave the answer to somebody else, or closed it: how it goes on stands there.</summary>
    public bool IsTakenAway { get; private set; }

    /// <summary>The answer as it stands.</summary>
    public MessageView Look()
    {
        lock (gate)
        {
            return message with { Text = UnsafeSentences.Apply(text.ToString()) };
        }
    }

    /// <summary>Sets the offers under the answer.</summary>
    public void Offer(IReadOnlyList<CardView> cards)
    {
        lock (gate)
        {
            message = message with { Cards = cards };
            Signal();
        }
    }

    /// <summary>Puts one more under it.</summary>
    public void Offer(CardView card)
    {
        lock (gate)
        {
            message = message with { Cards = [.. message.Cards, card] };
            Signal();
        }
    }

    public void Append(string piece)
    {
        lock (gate)
        {
            text.Append(piece);
            Signal();
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            text.Clear();
            Signal();
        }
    }

    /// <summary>Sets how the answer ended; it is not over before <see cref="End"/>.</summary>
    public MessageView Settle(MessageStatus status, StopCause? stoppedBy, AiReceipt? receipt)
    {
        lock (gate)
        {
            message = message with { Status = status, StoppedBy = stoppedBy, Receipt = receipt };
            return Look();
        }
    }

    /// <summary>Notes that this is not the answer any more; it ends without a last look.</summary>
    public void TakeAway() => IsTakenAway = true;

    public void End()
    {
        lock (gate)
        {
            ended.TrySetResult();
            Signal();
        }
    }

    /// <summary>Asks the writer to stop, for the person; nothing happens when the answer is over.</summary>
    public void Stop() => CutShort(StopCause.Person);

    /// <summary>Asks the writer to stop. The first cause counts.</summary>
    public void CutShort(StopCause why)
    {
        lock (gate)
        {
            cause ??= why;
        }

        stopping.Cancel();
    }

    /// <summary>
    /// The answer now and after each change, its first words at once and then at most every <see cref="Pace"/>; ends with the
    /// stored answer, or without it when the answer was taken away.
    /// </summary>
    public async IAsyncEnumerable<MessageView> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
            }

            var isOver = Ended.IsCompleted;
            if (isOver && IsTakenAway)
            {
                yield break;
            }

            // Settled but not stored yet: whoever sees "complete" may rely on finding it in the database.
            var now = Look();
            yield return isOver ? now : now with { Status = MessageStatus.Streaming, StoppedBy = null, Receipt = null };
            if (isOver)
            {
                yield break;
            }

            await next.WaitAsync(cancellationToken);
            if (now.Text.Length > 0)
            {
                await Task.WhenAny(Ended, Task.Delay(Pace, time, cancellationToken));
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Signal()
    {
        changed.TrySetResult();
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
