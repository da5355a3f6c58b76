using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai.Asking;

/// <summary>Asks one provider of the route after the other, until one answers or declines.</summary>
internal sealed partial class ProviderRound(AiRoutes routes, StepCaller caller, QualityBook quality, ILogger<ProviderRound> log)
{
    private const string DeclinedText = "The AI provider declined to answer this. Try to put it another way.";

    /// <summary>Null when one of them answered or declined, else why the local candidate is to answer.</summary>
    public async Task<LocalReason?> AskAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await AskEachAsync(question, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // An answer comes although something breaks that nobody thought of. The message of what broke may quote the
            // question or the answer, which no log is to hold.
            AskingFailed(exception.GetType().Name, exception.StackTrace);
            return LocalReason.ProvidersFailed;
        }
    }

    private async Task<LocalReason?> AskEachAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var (request, policy, answer) = question;
        if (policy.Settings.QualitySteering)
        {
            await quality.RefreshAsync(routes.All.Select(provider => provider.Name), cancellationToken);
        }

        LocalReason? reason = null;
        foreach (var step in routes.For(request.Task, policy, request.Prefer))
        {
            switch (await caller.CallAsync(question, step, cancellationToken))
            {
                case CallOutcome.Answered:
                    return null;
                case CallOutcome.Declined when request.IsDocument:
                    return LocalReason.Declined;
                case CallOutcome.Declined:
                    answer.Decline(DeclinedText, step.Provider.Options.DisplayName);
                    return null;
                case CallOutcome.StoreUnavailable:
                    return LocalReason.BudgetUnknown;
                case CallOutcome.NoRoom:
                    reason ??= LocalReason.BudgetExhausted;
                    break;
                case CallOutcome.Failed:
                    reason = LocalReason.ProvidersFailed;
                    break;
                default:
                    reason ??= LocalReason.ProvidersFailed;
                    break;
            }
        }

        return reason ?? (routes.All.Count == 0 ? LocalReason.NotConfigured : LocalReason.SwitchedOff);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking the providers failed with {Failure}; answering locally. {Stack}")]
    private partial void AskingFailed(string failure, string? stack);
}
