using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly.CircuitBreaker;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Routing;

/// <summary>One paid call to one candidate, from the reserved money to the ledger row. However it ends, it is settled once.</summary>
internal sealed class Attempt(
    AiRequest request,
    Candidate candidate,
    Reservation reservation,
    int maxOutputTokens,
    string shown,
    AiLimits limits,
    TokenCounter tokens,
    TimeProvider time)
{
    private const string GoOn =
        "The connection broke in the middle of your answer. Continue exactly where it stops, in the same language and format. Do not repeat or comment on what is there.";

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private TimeSpan? firstToken;

    /// <summary>How it ended; cancelled until it is known.</summary>
    public AttemptOutcome Outcome { get; private set; } = AttemptOutcome.Cancelled;

    /// <summary>What went wrong, when something did.</summary>
    public FaultKind? Fault { get; private set; }

    /// <summary>The most a call can cost: everything read, a tenth more for what the count cannot see, and the longest answer.</summary>
    public static MicroUsd WorstCase(AiRequest request, Candidate candidate, int maxOutputTokens, string shown, TokenCounter tokens)
    {
        var input = tokens.Count(Messages(request, shown));
        return candidate.Price.Cost(input + (input / 10) + 64, 0, maxOutputTokens);
    }

    /// <summary>The pieces of the answer that may be shown.</summary>
    public async IAsyncEnumerable<string> StreamAsync(BudgetBook budgets, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = new ProviderStream(candidate.Client, Messages(request, shown), Options(), limits, request.Task, cancellationToken);
        try
        {
            var seam = new Seam(shown);
            for (var piece = await OpenAsync(stream, cancellationToken); piece is not null; piece = await NextAsync(stream))
            {
                firstToken ??= Stopwatch.GetElapsedTime(started);
                if (seam.Take(piece) is { Length: > 0 } text)
                {
                    yield return text;
                }
            }

            if (seam.Flush() is { Length: > 0 } rest)
            {
                yield return rest;
            }
        }
        finally
        {
            // The upstream call ends before it is paid for, and it is paid for although the caller may be gone.
            await stream.DisposeAsync();
            await SettleAsync(budgets, Entry(stream));
        }
    }

    private async Task<string?> OpenAsync(ProviderStream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await candidate.Breaker.CallAsync(_ => stream.NextAsync(), cancellationToken);
        }
        catch (ProviderFault fault)
        {
            Note(fault);
        }
        catch (BrokenCircuitException)
        {
            Outcome = AttemptOutcome.Failed;
        }

        return null;
    }

    private async Task<string?> NextAsync(ProviderStream stream)
    {
        try
        {
            var piece = await stream.NextAsync();
            Outcome = piece is null ? AttemptOutcome.Complete : Outcome;
            return piece;
        }
        catch (ProviderFault fault)
        {
            Note(fault);
            candidate.Breaker.Report(fault);
            return null;
        }
    }

    private void Note(ProviderFault fault)
    {
        Fault = fault.Kind;
        Outcome = fault.Kind == FaultKind.Declined ? AttemptOutcome.Declined : AttemptOutcome.Failed;
    }

    private LedgerEntry Entry(ProviderStream stream)
    {
        // A cut or cancelled stream brings no usage: what was sent and seen is counted here instead.
        var usage = stream.Usage
            ?? (stream.HasStarted ? new(tokens.Count(Messages(request, shown)), 0, tokens.Count(stream.Text)) : new TokenUsage(0, 0, 0));
        var cost = candidate.Price.Cost(usage.Input, usage.Cached, usage.Output);
        return new()
        {
            Id = reservation.Id,
            UserId = reservation.UserId,
            Task = reservation.Task,
            Provider = reservation.Provider,
            Model = reservation.Model,
            InputTokens = usage.Input,
            CachedTokens = usage.Cached,
            OutputTokens = usage.Output,
            Cost = new(Math.Min(cost.Value, reservation.Amount)),
            StartedAt = startedAt,
            FirstTokenMilliseconds = (int?)firstToken?.TotalMilliseconds,
            Milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            Outcome = Outcome,
            Fault = Fault,
        };
    }

    /// <summary>The row, once it is stored.</summary>
    public LedgerEntry? Settled { get; private set; }

    private async Task SettleAsync(BudgetBook budgets, LedgerEntry entry)
    {
        Settled = entry;
        const int Tries = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await budgets.SettleAsync(reservation, entry);
                return;
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or TimeoutException)
            {
                if (attempt == Tries)
                {
                    // The reservation stays; when it expires it is charged in full, so nothing paid for is lost.
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), time);
            }
        }
    }

    private ChatOptions Options() => new()
    {
        ModelId = candidate.Model,
        MaxOutputTokens = maxOutputTokens,
        ResponseFormat = request.Format,
    };

    private static IReadOnlyList<ChatMessage> Messages(AiRequest request, string shown) => shown.Length == 0
        ? request.Messages
        : [.. request.Messages, new(ChatRole.Assistant, shown), new(ChatRole.User, GoOn)];
}
