using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>Answers that are being written in this process, at most one a conversation.</summary>
public sealed class AnswersUnderWay(TimeProvider time) : IHostedService
{
    /// <summary>How long a stopping server lets answers come to their end.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, LiveAnswer> byConversation = new();

    /// <summary>Nothing is started ahead of a question.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the answers end, then stops those that have not and waits until they are stored.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var ends = Task.WhenAll(byConversation.Values.Select(answer => answer.Ended));
        await Task.WhenAny(ends, Task.Delay(Grace, time, cancellationToken));
        foreach (var answer in byConversation.Values)
        {
            answer.Stop();
        }

        await ends.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal bool IsWriting(Guid conversationId) => byConversation.ContainsKey(conversationId);

    internal bool TryAdd(LiveAnswer answer) => byConversation.TryAdd(answer.ConversationId, answer);

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
