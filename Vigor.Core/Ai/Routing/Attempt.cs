using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Routing;

/// <summary>One paid call to one candidate, from the reserved money to the ledger row. However it ends, it is settled once.</summary>
internal sealed class Attempt(AiRequest request, Offer offer, Reservation reservation, Transcript answer, BudgetBook budgets, AiLimits limits, BreakerOptions breaker, TokenCounter tokens, TimeProvider time)
{
    private const string GoOn =
        "The connection broke in the middle of your answer. Continue exactly where it stops, in the same language and format. Do not repeat or comment on what is there.";

    /// <summary>Times its own reckoning from which what a provider says a call cost is a mistake.</summary>
    private const int MostTimesDearer = 10;

    /// <summary>Tokens a provider may add to a question unseen; figures beyond that are mistakes.</summary>
    private const int MostHiddenInput = 32_000;

    private const int SettleTries = 3;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private TimeSpan? firstToken;

    /// <summary>Whom it asks.</summary>
    public ProviderModel Candidate => offer.Candidate;

    /// <summary>How it ended; cancelled until it is known.</summary>
    public AttemptOutcome Outcome { get; private set; } = AttemptOutcome.Cancelled;

    /// <summary>What went wrong, when something did.</summary>
    public ProviderFault? Fault { get; private set; }

    /// <summary>The tools it wants to be called before it goes on; none when the answer is complete.</summary>
    public IReadOnlyList<FunctionCallContent> Calls { get; private set; } = [];

    /// <summary>Whether tools were offered to it.</summary>
    public bool HadTools => Candidate.TakesTools && request.Tools.Count > 0;

    /// <summary>
    /// The question as this attempt asks it: with what tools said, and with what was shown already, to be continued, unless it
    /// is a document.
    /// </summary>
    public static IReadOnlyList<ChatMessage> Messages(AiRequest request, Transcript answer, bool withTools)
    {
        if (request.IsDocument)
        {
            return request.Messages;
        }

        var shown = withTools ? answer.Since : answer.Text;
        IEnumerable<ChatMessage> exchange = withTools ? answer.Exchange : [];
        IEnumerable<ChatMessage> goOn = shown.Length > 0 ? [new(ChatRole.Assistant, Seam.Before(shown)), new(ChatRole.User, GoOn)] : [];
        return [.. request.Messages, .. exchange, .. goOn];
    }

    /// <summary>Makes the call and settles it.</summary>
    public async ValueTask<CallEnd> RunAsync(CancellationToken cancellationToken)
    {
        using var span = AiTelemetry.StartAttempt(request, offer);
        if (request.IsDocument)
        {
            answer.Restart();
        }

        var messages = Messages(request, answer, HadTools);
        var options = Candidate.Options(offer.MaxOutputTokens, request.Format, request.Tools, mayCall: answer.Rounds < ToolRound.Most);
        var seam = new Seam(request.IsDocument ? "" : HadTools ? answer.Since : answer.Text);
        var stream = new ProviderStream(Candidate, messages, options, limits, request.Task, isContinued: !seam.IsJoined, time, cancellationToken);
        try
        {
            await ReadAsync(stream, seam);
            Outcome = AttemptOutcome.Complete;
        }
        catch (ProviderFault fault)
        {
            Fault = fault;
            Outcome = fault.Kind == FaultKind.Declined ? AttemptOutcome.Declined : AttemptOutcome.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Outcome = stream.IsSent ? AttemptOutcome.Cancelled : AttemptOutcome.NotMade;
        }
        catch (Exception exception)
        {
            // Whoever asked gets an answer and the reservation its row, whatever the client or the check of a document does.
            Fault = new(FaultKind.Garbled, exception);
            Outcome = AttemptOutcome.Failed;
        }

        // The upstream call ends before it is paid for, and it is paid for although the caller may be gone.
        await stream.DisposeAsync();
        var entry = await SettleAsync(Entry(stream, messages));
        answer.Pay(entry);
        AiTelemetry.EndAttempt(span, request, offer, entry, stream);
        var slow = limits.FirstToken(request.Task) * breaker.SlowRatio;
        return new(Fault, IsSlow: Outcome == AttemptOutcome.Complete && firstToken > slow, ProvedNothing: Outcome is AttemptOutcome.Cancelled or AttemptOutcome.NotMade && firstToken is null);
    }

    private async ValueTask ReadAsync(ProviderStream stream, Seam seam)
    {
        while (await stream.NextAsync() is { } piece)
        {
            var isFirst = firstToken is null;
            firstToken ??= Stopwatch.GetElapsedTime(started);
            Show(seam.Take(piece));
            if (isFirst)
            {
                // A provider that sends all at once would keep this thread busy with the rest before the reader gets a turn.
                await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            }
        }

        Show(seam.Flush());
        Calls = stream.Calls;
        answer.IsTruncated = stream.IsTruncated;
        answer.Sources = stream.Sources;
        if (request.IsDocument && (stream.IsTruncated || !Accepts(stream.Text)))
        {
            throw new ProviderFault(FaultKind.Incomplete);
        }
    }

    private void Show(string text)
    {
        if (text.Length > 0)
        {
            answer.Show(text, Candidate.Provider.Options.DisplayName, Candidate.Model);
        }
    }

    private bool Accepts(string text)
    {
        if (request.Accepts is { } accepts)
        {
            return accepts(text);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private LedgerEntry Entry(ProviderStream stream, IReadOnlyList<ChatMessage> messages)
    {
        var usage = Plausible(stream, messages)
            ?? (stream.MayHaveWorked ? new() { Input = InputTokens(messages), Output = OutputTokens(stream) } : new() { Requests = 0 });
        return new()
        {
            Id = reservation.Id,
            RequestId = reservation.RequestId,
            UserId = reservation.UserId,
            Tier = reservation.Tier,
            Task = reservation.Task,
            Provider = reservation.Provider,
            Model = reservation.Model,
            InputTokens = usage.Input,
            CachedTokens = usage.Cached,
            CacheWriteTokens = usage.CacheWrite,
            OutputTokens = usage.Output,
            ReasoningTokens = usage.Reasoning,
            Cost = CostOf(usage),
            StartedAt = startedAt,
            FirstTokenMilliseconds = (int?)firstToken?.TotalMilliseconds,
            Milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            Outcome = Outcome,
            Fault = Fault?.Kind,
        };
    }

    // No vocabulary has more tokens than bytes, and no call writes far beyond its limit: what claims to is a mistake of the
    // provider's, and what was sent and seen is counted here instead. So it is when no figures came or they are all zero.
    private TokenUsage? Plausible(ProviderStream stream, IReadOnlyList<ChatMessage> messages)
    {
        if (stream.Usage is not { Input: > 0 } usage || usage.Output > (2L * offer.MaxOutputTokens) + 64
            || usage.Input > messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text)) + MostHiddenInput)
        {
            return null;
        }

        // Figures of an answer that broke off may be older than its last words.
        return Outcome == AttemptOutcome.Complete && usage.Output > 0 ? usage : usage with { Output = Math.Max(usage.Output, OutputTokens(stream)) };
    }

    // What the provider itself says holds, unless it says nothing for something, or far more than its prices make of it.
    private MicroUsd CostOf(TokenUsage usage)
    {
        var reckoned = Candidate.Price.Cost(usage);
        return usage.ReportedCost is { Value: > 0 } said && said.Value <= Math.Max(reckoned.Value, offer.Amount.Value) * MostTimesDearer ? said : reckoned;
    }

    private int InputTokens(IReadOnlyList<ChatMessage> messages) => tokens.Count(messages) + (HadTools ? tokens.Count(request.Tools) : 0);

    private int OutputTokens(ProviderStream stream) => tokens.Count(stream.Text) + stream.Calls.Sum(tokens.Count);

    private async Task<LedgerEntry> SettleAsync(LedgerEntry entry)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await budgets.SettleAsync(reservation, entry) is { } charged && charged != entry.Cost ? entry.Charged(charged) : entry;
            }
            catch (BudgetUnavailableException)
            {
                if (attempt == SettleTries)
                {
                    // The reservation stays; when it expires it is charged in full, so nothing paid for is lost.
                    return entry;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), time);
            }
        }
    }
}
