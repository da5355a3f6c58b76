using System.Text;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers.Speech;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// One streamed call under time limits. It turns whatever a client throws, hides or leaves out into a fault: a stream that
/// ends without a finish reason, or with an error event, looks to the client like a normal end.
/// </summary>
internal sealed class ProviderStream : IAsyncDisposable
{
    /// <summary>No vocabulary has tokens that long on average; an answer beyond it ignores its length limit.</summary>
    private const int MostCharactersAToken = 16;

    // The usage comes after the finish reason, if it comes at all. The answer is complete without it.
    private static readonly TimeSpan ForUsage = TimeSpan.FromSeconds(2);

    private readonly CancellationToken callers;
    private readonly CancellationTokenSource limit;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;
    private readonly AiLimits limits;
    private readonly TimeSpan firstToken;
    private readonly TimeProvider time;
    private readonly int mostCharacters;
    private readonly bool isContinued;
    private readonly SentCall call;
    private readonly long started;
    private readonly StringBuilder text = new();
    private readonly StringBuilder written = new();
    private readonly List<FunctionCallContent> calls = [];
    private readonly SpokenText speech;
    private readonly bool mayCall;
    private UsageDetails? told;
    private MicroUsd? toldCost;
    private int searches = 1;
    private ChatFinishReason? finish;
    private bool shown;
    private bool isRefused;
    private bool isRead;
    private bool mayHaveWorked = true;

    public ProviderStream(ProviderModel candidate, IEnumerable<ChatMessage> messages, ChatOptions options, AiLimits limits, AiTask task, bool isContinued, TimeProvider time, CancellationToken cancellationToken)
    {
        (this.limits, this.time, this.isContinued, callers) = (limits, time, isContinued, cancellationToken);
        firstToken = limits.FirstToken(task);
        started = time.GetTimestamp();
        mayCall = options.Tools?.OfType<AIFunction>().Any() == true && options.ToolMode is not NoneChatToolMode;
        speech = new(mayCall ? [.. options.Tools!.OfType<AIFunction>().Select(tool => tool.Name)] : []);
        mostCharacters = (options.MaxOutputTokens.GetValueOrDefault() * MostCharactersAToken) + 1_000;
        limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        call = new(limit.Token);
        updates = candidate.Client.GetStreamingResponseAsync(messages, options, limit.Token).GetAsyncEnumerator(limit.Token);
    }

    /// <summary>What was said so far.</summary>
    public string Text => text.ToString();

    /// <summary>All that was written so far, thoughts and calls included: what is paid for.</summary>
    public string Written => call.Thoughts + written + string.Concat(calls.Except(speech.Calls).Select(TokenCounter.TextOf));

    /// <summary>What the provider reported, when it did.</summary>
    public TokenUsage? Usage => told is null ? null : TokenUsage.Of(told) with { Requests = searches, ReportedCost = toldCost };

    /// <summary>How often what was said before turned out not to be part of the answer.</summary>
    public int TakenBack { get; private set; }

    /// <summary>Where the answer is from, when the provider says so.</summary>
    public IReadOnlyList<AiSource> Sources { get; private set; } = [];

    /// <summary>The tools that the answer wants to be called before it goes on; none that were not offered to it.</summary>
    public IReadOnlyList<FunctionCallContent> Calls => calls;

    /// <summary>Whether the provider may have worked, so that tokens may be owed.</summary>
    public bool MayHaveWorked => IsSent && mayHaveWorked;

    /// <summary>Whether the question went out.</summary>
    public bool IsSent => call.IsSent;

    /// <summary>Why the answer ended; absent when it did not say so.</summary>
    public ChatFinishReason? Finish => finish;

    /// <summary>The model that says it answered, which may be more exact than the one that was asked.</summary>
    public string? Model { get; private set; }

    /// <summary>The provider's own name for the answer.</summary>
    public string? ResponseId { get; private set; }

    /// <summary>Whether the answer ended at its length limit.</summary>
    public bool IsTruncated => finish == ChatFinishReason.Length;

    /// <summary>The next piece of text; null at the end of a complete answer.</summary>
    /// <exception cref="ProviderFault">The answer cannot be completed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<string?> NextAsync()
    {
        try
        {
            limit.CancelAfter(Patience());
            SentCall.Current = call;
            while (await updates.MoveNextAsync())
            {
                if (Read(updates.Current) is { Length: > 0 } piece && Visible(speech.Take(piece)) is { } visible)
                {
                    return visible;
                }
            }

            isRead = true;
            return Rest() ?? End();
        }
        catch (Exception exception) when (callers.IsCancellationRequested && exception is not OperationCanceledException)
        {
            // A connection that is taken away while it is read fails in many ways; all of them are the caller's doing.
            throw new OperationCanceledException("The caller cancelled.", exception, callers);
        }
        catch (Exception exception) when (!callers.IsCancellationRequested)
        {
            var fault = ProviderFault.From(exception, time.GetUtcNow());
            if (finish is not null && fault.Kind != FaultKind.Declined && !ReferenceEquals(fault, exception))
            {
                // All was said before the connection failed.
                return Rest() ?? End();
            }

            mayHaveWorked = !fault.SaysNoWork || written.Length > 0 || told is not null;
            throw fault;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // What was read to its end leaves a connection that can be used again.
        if (!isRead)
        {
            await limit.CancelAsync();
        }

        try
        {
            await updates.DisposeAsync();
        }
        catch (Exception)
        {
            // The connection is being thrown away; how it takes that does not matter.
        }

        limit.Dispose();
    }

    // What waited to become a mark is text after all.
    private string? Rest()
    {
        var rest = Visible(speech.Flush());
        calls.AddRange(speech.Calls.Except(calls));
        return rest;
    }

    // White space before the first word shows nothing: a provider that dies after it has not begun.
    private string? Visible(string piece)
    {
        if (TakenBack != speech.TakenBack)
        {
            TakenBack = speech.TakenBack;
            text.Clear();
            shown = false;
        }

        if (piece.Length == 0)
        {
            return null;
        }

        text.Append(piece);
        if (shown)
        {
            return piece;
        }

        shown = !string.IsNullOrWhiteSpace(piece);
        if (!shown)
        {
            return null;
        }

        return isContinued ? Text : Text.TrimStart();
    }

    private string Read(ChatResponseUpdate update)
    {
        Model = update.ModelId is { Length: > 0 } model ? model : Model;
        ResponseId = update.ResponseId is { Length: > 0 } id ? id : ResponseId;
        if (RawUpdate.FaultOf(update) is { } fault)
        {
            throw fault;
        }

        var reason = update.FinishReason ?? RawUpdate.IncompleteOf(update);
        if (finish is null && reason is not null)
        {
            limit.CancelAfter(ForUsage);
        }

        finish = reason ?? finish;
        isRefused |= RawUpdate.IsRefusal(update);
        foreach (var usage in update.Contents.OfType<UsageContent>().Select(content => content.Details).Append(RawUpdate.UsageOf(update)).OfType<UsageDetails>())
        {
            told = TokenUsage.Merge(told, usage);
        }

        if (mayCall)
        {
            calls.AddRange(update.Contents.OfType<FunctionCallContent>());
        }

        toldCost = RawUpdate.CostOf(update) ?? toldCost;
        if (RawUpdate.SearchOf(update) is { } search)
        {
            (Sources, searches, toldCost) = (search.Sources, search.Searches, search.Cost ?? toldCost);
        }

        written.Append(update.Text);
        return written.Length <= mostCharacters ? update.Text : throw new ProviderFault(FaultKind.Garbled);
    }

    private string? End()
    {
        if (finish == ChatFinishReason.ContentFilter || isRefused)
        {
            throw new ProviderFault(FaultKind.Declined);
        }

        if (finish == ChatFinishReason.Length && !shown)
        {
            throw new ProviderFault(FaultKind.Incomplete);
        }

        if (finish is null)
        {
            throw new ProviderFault(text.Length > 0 ? FaultKind.Cut : FaultKind.Garbled);
        }

        return shown || calls.Count > 0 ? null : throw new ProviderFault(FaultKind.Garbled);
    }

    private TimeSpan Patience()
    {
        var step = shown ? limits.BetweenTokens : firstToken;
        var left = limits.Whole - time.GetElapsedTime(started);
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Min(step.TotalMilliseconds, left.TotalMilliseconds)));
    }
}
