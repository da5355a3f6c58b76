using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Settings;

namespace Vigor.Core.Ai.Routing;

/// <summary>
/// Calls one stop: money first, then the call through the breaker, and at most one more try before the first word. When the
/// model wants tools called, that is done, and the same stop is called again, with money of its own.
/// </summary>
internal sealed partial class StepCaller(BudgetBook budgets, TokenCounter tokens, AiConfiguration configuration, TimeProvider time, ILogger<StepCaller> log)
{
    /// <summary>The shortest answer worth paying for, in tokens.</summary>
    private const int ShortestAnswer = 150;

    // Long enough for a hiccup to pass, short enough to wait for; spread so that those who failed together do not come back together.
    private const int ShortestPauseMilliseconds = 50, LongestPauseMilliseconds = 250;

    public async Task<CallOutcome> CallAsync(AiRequest asked, RouteStep stop, AiPolicy policy, Transcript answer, HashSet<ProviderModel> failed, CancellationToken cancellationToken)
    {
        var request = asked;
        for (var isRetry = false; ;)
        {
            var (outcome, attempt) = await TryAsync(request, stop, policy, answer, failed, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome == CallOutcome.Answered && attempt!.Calls.Count > 0)
            {
                await ToolRound.RunAsync(request.Tools, attempt.Calls, answer, log, cancellationToken);
                continue;
            }

            if (attempt is { HadTools: true, Fault.Kind: FaultKind.Malformed } && answer.Rounds == 0)
            {
                // Small servers and models refuse tools. Without them they answer, too.
                request = request with { Tools = [] };
                failed.Remove(attempt.Candidate);
                continue;
            }

            if (outcome == CallOutcome.Answered && asked.Tools.Count > request.Tools.Count)
            {
                attempt!.Candidate.TakesTools = false;
            }

            if (isRetry || outcome != CallOutcome.Failed || attempt?.Fault?.IsTransient != true || !answer.IsEmpty)
            {
                return isRetry && outcome is CallOutcome.Skipped or CallOutcome.NoRoom ? CallOutcome.Failed : outcome;
            }

            failed.Remove(attempt.Candidate);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(ShortestPauseMilliseconds, LongestPauseMilliseconds)), time, cancellationToken);
            isRetry = true;
        }
    }

    private async Task<(CallOutcome Outcome, Attempt? Attempt)> TryAsync(AiRequest request, RouteStep stop, AiPolicy policy, Transcript answer, HashSet<ProviderModel> failed, CancellationToken cancellationToken)
    {
        if (stop.Provider.IsParked)
        {
            return (CallOutcome.Skipped, null);
        }

        var permits = new List<(ProviderModel Candidate, ModelBreaker.Permit Permit)>(stop.Models.Count);
        try
        {
            foreach (var candidate in stop.Models)
            {
                if (!failed.Contains(candidate) && candidate.Breaker.TryEnter() is { } permit)
                {
                    permits.Add((candidate, permit));
                }
            }

            if (permits.Count == 0)
            {
                return (CallOutcome.Skipped, null);
            }

            var offers = Offers(request, [.. permits.Select(entry => entry.Candidate)], answer);
            if (await budgets.TryReserveAsync(request, answer.RequestId, offers, policy, cancellationToken) is not var (reservation, offer))
            {
                return (CallOutcome.NoRoom, null);
            }

            return await RunAsync(request, stop, answer, failed, permits.First(entry => entry.Candidate == offer.Candidate).Permit, reservation, offer, cancellationToken);
        }
        catch (BudgetUnavailableException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Without the store nothing may be spent; the local answer is free.
            StoreUnavailable(exception);
            return (CallOutcome.StoreUnavailable, null);
        }
        finally
        {
            foreach (var (_, permit) in permits)
            {
                permit.Dispose();
            }
        }
    }

    private async Task<(CallOutcome Outcome, Attempt? Attempt)> RunAsync(
        AiRequest request,
        RouteStep stop,
        Transcript answer,
        HashSet<ProviderModel> failed,
        ModelBreaker.Permit permit,
        Reservation reservation,
        Offer offer,
        CancellationToken cancellationToken)
    {
        if (offer.Candidate.Class == ModelClass.Economy)
        {
            answer.Economy = stop.Economy ?? EconomyReason.Budget;
        }

        var attempt = new Attempt(request, offer, reservation, answer, budgets, configuration.Limits, configuration.Breaker, tokens, time);
        if (!await permit.CallAsync(static state => state.attempt.RunAsync(state.cancellationToken), (attempt, cancellationToken)))
        {
            await budgets.SettleAsync(reservation, LedgerEntry.OfNoCall(reservation));
            return (CallOutcome.Skipped, null);
        }

        if (attempt.Fault is { } fault)
        {
            failed.Add(offer.Candidate);
            AttemptFailed(offer.Candidate.Provider.Name, offer.Candidate.Model, fault.Kind);
            if (fault.RetryAfter is { } wait)
            {
                offer.Candidate.Provider.Park(wait);
            }
        }

        var outcome = attempt.Outcome switch
        {
            AttemptOutcome.Complete => CallOutcome.Answered,
            AttemptOutcome.Declined => CallOutcome.Declined,
            _ => CallOutcome.Failed,
        };
        return (outcome, attempt);
    }

    /// <summary>The ways to make the call: the usual model with a shorter and shorter answer, then the economical one.</summary>
    private List<Offer> Offers(AiRequest request, IReadOnlyList<ProviderModel> candidates, Transcript answer)
    {
        var input = tokens.Count(Attempt.Messages(request, answer, withTools: true)) + tokens.Count(request.Tools);
        var hasEconomy = candidates.Any(candidate => candidate.Class == ModelClass.Economy);
        List<Offer> offers = [];
        foreach (var candidate in candidates)
        {
            for (var output = request.MaxOutputTokens; ; output /= 2)
            {
                offers.Add(new(candidate, output, candidate.WorstCase(input, output), EvenNearLimit: candidate.Class == ModelClass.Economy || !hasEconomy));

                // Half a document is none.
                if (request.IsDocument || output / 2 < ShortestAnswer)
                {
                    break;
                }
            }
        }

        return offers;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Provider {Provider} did not complete an answer of {Model}: {Fault}.")]
    private partial void AttemptFailed(string provider, string model, FaultKind fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The budget store cannot be asked; answering locally.")]
    private partial void StoreUnavailable(Exception exception);
}
