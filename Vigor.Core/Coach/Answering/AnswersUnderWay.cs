using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>Answers that are being written in this process, at most one a conversation.</summary>
public sealed class AnswersUnderWay(TimeProvider time) : IHostedService, IBacklog
{
    /// <summary>How long a stopping server lets answers come to their end.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, LiveAnswer> byConversation = new();
    private volatile bool isStopping;

    /// <inheritdoc/>
    public string Name => "answers";

    /// <inheritdoc/>
    public int Length => byConversation.Count;

    /// <inheritdoc/>
    public TimeSpan Age => byConversation.Values.Select(answer => answer.Age).DefaultIfEmpty().Max();

    /// <summary>Every provider may take its whole time, one after the other.</summary>
    public TimeSpan Bearable { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Nothing is started ahead of a question.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes no further one, lets the answers end, then stops those that have not and waits until they are stored.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        var ends = Task.WhenAll(byConversation.Values.Select(answer => answer.Ended));
        await Task.WhenAny(ends, Task.Delay(Grace, time, cancellationToken));
        foreach (var answer in byConversation.Values)
        {
            answer.CutShort(StopCause.Restart);
        }

        await ends.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal bool IsWriting(Guid conversationId) => byConversation.ContainsKey(conversationId);

    /// <summary>Takes an answer that somebody is about to write; false when one is being written in its conversation.</summary>
    /// <exception cref="Refusal">The server is stopping: it would cut the answer short.</exception>
    internal bool TryAdd(LiveAnswer answer)
    {
        if (!byConversation.TryAdd(answer.ConversationId, answer))
        {
            return false;
        }

        // Looked at after it was added: whoever stops the server either finds the answer or is seen here.
        if (isStopping)
        {
            Withdraw(answer);
            throw new Refusal(RefusalCode.AiServiceUnavailable, "Vigor is just being restarted. Send it again in a moment.");
        }

        return true;
    }

    /// <summary>Ends an answer that nobody will write.</summary>
    internal void Withdraw(LiveAnswer answer)
    {
        byConversation.TryRemove(new(answer.ConversationId, answer));
        answer.End();
    }

    /// <summary>The answer being written in a conversation of the actor.</summary>
    internal LiveAnswer? Find(Actor actor, Guid conversationId) =>
        byConversation.GetValueOrDefault(conversationId) is { } answer && answer.UserId == actor.UserId ? answer : null;
}
