using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai;

/// <summary>
/// The one door to every AI provider. Each candidate of the route gets money reserved, is called through its breaker,
/// streamed and settled; the last candidate is local, free and never refused, so an answer always comes.
/// </summary>
public sealed partial class AiGateway(Routes routes, BudgetBook budgets, TokenCounter tokens, AiLimits limits, TimeProvider time, ILogger<AiGateway> log)
{
    /// <summary>The shortest answer worth paying for, in tokens.</summary>
    private const int ShortestAnswer = 150;

    private const string LocalSeam = "\n\n*The connection broke off here. The answer goes on without it.*\n\n";
    private const string DeclinedText = "The AI provider declined to answer this. Try to put it another way.";

    /// <summary>Streams an answer; it always ends with <see cref="AiEvent.Completed"/> unless cancelled.</summary>
    public async IAsyncEnumerable<AiEvent> StreamAsync(AiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var answer = new Answer();
        var candidates = request.LocalOnly is null ? routes.For(request.Task) : [];
        var reason = request.LocalOnly ?? (routes.All.Count == 0 ? LocalReason.NotConfigured : LocalReason.ProvidersFailed);
        foreach (var candidate in candidates.Where(candidate => !candidate.Breaker.IsParked && !candidate.Breaker.IsOpen))
        {
            var attempt = await ReserveAsync(request, candidate, answer, cancellationToken);
            if (attempt is null)
            {
                reason = LocalReason.BudgetExhausted;
                continue;
            }

            await foreach (var piece in attempt.StreamAsync(budgets, cancellationToken))
            {
                yield return answer.Show(piece, candidate.Provider.DisplayName, candidate.Model);
            }

            answer.Pay(attempt.Settled);
            if (attempt.Outcome == AttemptOutcome.Complete)
            {
                yield return answer.Complete(isLocal: false, null);
                yield break;
            }

            if (attempt.Outcome == AttemptOutcome.Declined)
            {
                yield return answer.Show(answer.IsEmpty ? DeclinedText : $"\n\n{DeclinedText}", candidate.Provider.DisplayName, candidate.Model);
                yield return answer.Complete(isLocal: false, null, declined: true);
                yield break;
            }

            AttemptFailed(candidate.Provider.Name, candidate.Model, attempt.Fault);
            reason = LocalReason.ProvidersFailed;
        }

        if (!answer.IsEmpty)
        {
            yield return answer.Show(LocalSeam, Answer.Local, null);
        }

        await foreach (var update in request.Local.GetStreamingResponseAsync(request.Messages, cancellationToken: cancellationToken))
        {
            yield return answer.Show(update.Text, Answer.Local, null);
        }

        yield return answer.Complete(isLocal: true, reason);
    }

    /// <summary>Reserves the worst case of a call, then of a shorter one; null when no budget has room for either, or cannot be asked.</summary>
    private async Task<Attempt?> ReserveAsync(AiRequest request, Candidate candidate, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            for (var output = request.MaxOutputTokens; output >= Math.Min(ShortestAnswer, request.MaxOutputTokens); output /= 2)
            {
                var worstCase = Attempt.WorstCase(request, candidate, output, answer.Text, tokens);
                if (await budgets.TryReserveAsync(request, candidate, worstCase, cancellationToken) is { } reservation)
                {
                    return new(request, candidate, reservation, output, answer.Text, limits, tokens, time);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Without the store nothing may be spent; the local answer is free.
            StoreUnavailable(exception);
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Provider {Provider} did not complete an answer of {Model}: {Fault}.")]
    private partial void AttemptFailed(string provider, string model, FaultKind? fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The budget store cannot be asked; answering locally.")]
    private partial void StoreUnavailable(Exception exception);

    /// <summary>What was shown so far, by whom and at what cost.</summary>
    private sealed class Answer
    {
        public const string Local = "Vigor";

        private readonly StringBuilder text = new();
        private readonly List<string> providers = [];
        private readonly long started = Stopwatch.GetTimestamp();
        private TimeSpan? firstToken;
        private string? model;
        private long input;
        private long output;
        private MicroUsd cost;

        public bool IsEmpty => text.Length == 0;

        public string Text => text.ToString();

        public AiEvent Show(string piece, string provider, string? byModel)
        {
            firstToken ??= Stopwatch.GetElapsedTime(started);
            text.Append(piece);
            model = byModel;
            if (providers.LastOrDefault() != provider)
            {
                providers.Add(provider);
            }

            return new AiEvent.Text(piece);
        }

        public void Pay(LedgerEntry? entry)
        {
            input += entry?.InputTokens ?? 0;
            output += entry?.OutputTokens ?? 0;
            cost += entry?.Cost ?? MicroUsd.Zero;
        }

        public AiEvent Complete(bool isLocal, LocalReason? reason, bool declined = false) => new AiEvent.Completed(new()
        {
            Providers = providers,
            Model = model,
            IsLocal = isLocal,
            LocalReason = reason,
            InputTokens = (int)Math.Min(input, int.MaxValue),
            OutputTokens = (int)Math.Min(output, int.MaxValue),
            Cost = cost,
            FirstToken = firstToken ?? TimeSpan.Zero,
            Total = Stopwatch.GetElapsedTime(started),
            Declined = declined,
        });
    }
}
