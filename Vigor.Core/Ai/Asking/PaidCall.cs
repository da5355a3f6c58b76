using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Asking;

/// <summary>One call, if it may be made at all: leave of the breaker, money set aside, the call, and its settling.</summary>
internal sealed partial class PaidCall(CallMoney money, AiConfiguration configuration, TimeProvider time, ILogger<PaidCall> log)
{
    /// <summary>Makes a call to the preferred model of a step that there is leave and money for.</summary>
    /// <returns>What came of it, and the attempt when one was made.</returns>
    public async Task<(CallOutcome Outcome, Attempt? Attempt)> TryAsync(OpenQuestion question, RouteStep step, CancellationToken cancellationToken)
    {
        using var leave = new Leave(step, question.Failed);
        if (leave.Models.Count == 0)
        {
            return (CallOutcome.Skipped, null);
        }

        try
        {
            if (await money.SetAsideAsync(question, leave.Models, cancellationToken) is not var (reservation, offer))
            {
                return (CallOutcome.NoRoom, null);
            }

            var attempt = new Attempt(question, offer, configuration.Limits, time);
            if (offer.Candidate.Class == ModelClass.Economy)
            {
                question.Answer.Economy = step.Economy ?? EconomyReason.Budget;
            }

            if (!await leave.For(offer.Candidate).CallAsync(token => RunAsync(attempt, reservation, token), cancellationToken))
            {
                await money.GiveBackAsync(reservation);
                return (CallOutcome.Skipped, null);
            }

            Blame(question, attempt);
            return (OutcomeOf(attempt), attempt);
        }
        catch (BudgetUnavailableException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Without the store nothing may be spent; the local answer is free.
            StoreUnavailable(exception);
            return (CallOutcome.StoreUnavailable, null);
        }
    }

    private async ValueTask<CallEnd> RunAsync(Attempt attempt, Reservation reservation, CancellationToken cancellationToken)
    {
        var (request, _, answer) = attempt.Question;
        using var span = AiTelemetry.StartAttempt(request, attempt.Offer);
        await attempt.RunAsync(cancellationToken);

        // The upstream call has ended before it is paid for, and it is paid for although the caller may be gone.
        var entry = await money.PayAsync(attempt, reservation);
        answer.Pay(entry);
        AiTelemetry.EndAttempt(span, request, attempt.Offer, entry, attempt.Stream);
        return attempt.End(configuration.Limits.FirstToken(request.Task) * configuration.Breaker.SlowRatio);
    }

    private void Blame(OpenQuestion question, Attempt attempt)
    {
        if (attempt.Fault is not { } fault)
        {
            return;
        }

        question.Failed.Add(attempt.Candidate);
        AttemptFailed(attempt.Candidate.Provider.Name, attempt.Candidate.Model, fault.Kind);
        if (fault.RetryAfter is { } wait)
        {
            attempt.Candidate.Provider.Park(wait);
        }
    }

    private static CallOutcome OutcomeOf(Attempt attempt) => attempt.Outcome switch
    {
        AttemptOutcome.Complete => CallOutcome.Answered,
        AttemptOutcome.Declined => CallOutcome.Declined,
        _ => CallOutcome.Failed,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Provider {Provider} did not complete an answer of {Model}: {Fault}.")]
    private partial void AttemptFailed(string provider, string model, FaultKind fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The budget store cannot be asked; answering locally.")]
    private partial void StoreUnavailable(Exception exception);
}
