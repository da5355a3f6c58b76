using System.Text;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// One streamed call under time limits. It turns whatever a client throws, hides or leaves out into a fault: a stream that
/// ends without a finish reason looks to the client like a normal end.
/// </summary>
internal sealed class ProviderStream(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions options, AiLimits limits, AiTask task, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly long started = Environment.TickCount64;
    private readonly StringBuilder text = new();
    private IAsyncEnumerator<ChatResponseUpdate>? updates;
    private ChatFinishReason? finish;

    /// <summary>What was written so far.</summary>
    public string Text => text.ToString();

    /// <summary>What the provider reported, when it did.</summary>
    public TokenUsage? Usage { get; private set; }

    /// <summary>Whether the provider may have begun to work, so that tokens may be owed.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The next piece of text; null at the end of a complete answer.</summary>
    /// <exception cref="ProviderFault">The answer cannot be completed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<string?> NextAsync()
    {
        try
        {
            updates ??= client.GetStreamingResponseAsync(messages, options, limit.Token).GetAsyncEnumerator(limit.Token);
            while (true)
            {
                limit.CancelAfter(Patience());
                if (!await updates.MoveNextAsync())
                {
                    return End();
                }

                HasStarted = true;
                if (Read(updates.Current) is { Length: > 0 } piece)
                {
                    text.Append(piece);
                    return piece;
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = ProviderFault.From(exception);
            HasStarted |= fault.Kind == FaultKind.TimedOut;
            throw fault;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await limit.CancelAsync();
        if (updates is not null)
        {
            try
            {
                await updates.DisposeAsync();
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or NotSupportedException)
            {
                // The connection is being thrown away; how it takes that does not matter.
            }
        }

        limit.Dispose();
    }

    private string? Read(ChatResponseUpdate update)
    {
        finish = update.FinishReason ?? finish;
        foreach (var usage in update.Contents.OfType<UsageContent>())
        {
            Usage = TokenUsage.Merge(Usage, usage.Details);
        }

        return update.Text;
    }

    private string? End()
    {
        if (finish == ChatFinishReason.ContentFilter)
        {
            throw new ProviderFault(FaultKind.Declined);
        }

        if (finish is null)
        {
            throw new ProviderFault(HasStarted ? FaultKind.Cut : FaultKind.Garbled);
        }

        return string.IsNullOrWhiteSpace(Text) ? throw new ProviderFault(FaultKind.Garbled) : null;
    }

    private TimeSpan Patience()
    {
        var step = text.Length == 0 ? limits.FirstToken(task) : limits.BetweenTokens;
        var left = limits.Whole - TimeSpan.FromMilliseconds(Environment.TickCount64 - started);
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Min(step.TotalMilliseconds, left.TotalMilliseconds)));
    }
}
