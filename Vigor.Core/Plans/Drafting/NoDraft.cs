using Microsoft.Extensions.AI;

namespace Vigor.Core.Plans.Drafting;

/// <summary>The gateway's last candidate for plans: hands the task back, and the rules planner writes instead.</summary>
internal sealed class NoDraft : IChatClient
{
    /// <summary>The only one there is need for.</summary>
    public static NoDraft Instance { get; } = new();

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse());

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<ChatResponseUpdate>();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
