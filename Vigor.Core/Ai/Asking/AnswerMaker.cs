using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Cache;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Asking;

/// <summary>Makes one answer for everybody who waits for it: by a provider when one can, else locally; and keeps it when it may be given again.</summary>
internal sealed partial class AnswerMaker(
    ProviderRound providers,
    QuestionBook questions,
    LocalAnswer local,
    AnswerCache cache,
    AiConfiguration configuration,
    TimeProvider time,
    ILogger<AnswerMaker> log)
{
    /// <summary>Writes it, to the end.</summary>
    /// <param name="request">The question.</param>
    /// <param name="policy">What holds now.</param>
    /// <param name="tell">Told of everything that happens.</param>
    /// <param name="keepAs">Key to keep it under; null when it is not to be kept.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for it any more.</param>
    public async Task MakeAsync(AiRequest request, AiPolicy policy, Action<AiEvent> tell, string? keepAs, CancellationToken cancellationToken)
    {
        var answer = new Transcript(Guid.CreateVersion7(time.GetUtcNow()), tell, time);
        using var span = AiTelemetry.StartRequest(request, answer.RequestId);
        var localReason = request.LocalOnly ?? await AskAsync(request, policy, answer, cancellationToken);
        if (localReason is not null)
        {
            await local.WriteAsync(request, answer, cancellationToken);
        }

        var key = localReason is null && MayBeGivenAgain(answer) ? keepAs : null;
        var receipt = answer.Complete(localReason, key);
        AiTelemetry.EndRequest(span, request, receipt);
        if (configuration.LogContent && localReason is null)
        {
            Said(answer.RequestId, string.Join('\n', request.Messages.Select(message => $"{message.Role}: {message.Text}")), answer.Text);
        }

        if (key is not null)
        {
            await cache.KeepAsync(key, request, answer.Text, receipt);
        }
    }

    private async Task<LocalReason?> AskAsync(AiRequest request, AiPolicy policy, Transcript answer, CancellationToken cancellationToken)
    {
        if (request.MonthlyQuestions is not { } most)
        {
            return await providers.AskAsync(new(request, policy, answer), cancellationToken);
        }

        try
        {
            if (await questions.TryTakeAsync(request.Caller.UserId, request.Task, most, cancellationToken) is not { } taken)
            {
                return LocalReason.QuotaExhausted;
            }

            var reason = await providers.AskAsync(new(request, policy, answer), cancellationToken);
            if (reason is not null && (answer.IsEmpty || request.IsDocument))
            {
                await questions.GiveBackAsync(taken);
            }

            return reason;
        }
        catch (BudgetUnavailableException exception)
        {
            // What cannot be counted is not asked; the local answer is free.
            CountUnavailable(exception);
            return LocalReason.BudgetUnknown;
        }
    }

    // What tools said is not in the key: it may be another tomorrow, and an offer is made once.
    private static bool MayBeGivenAgain(Transcript answer) => answer is { Rounds: 0, Economy: null or EconomyReason.OffPeak };

    [LoggerMessage(Level = LogLevel.Information, Message = "Question {RequestId}: {Question} Answer: {Answer}")]
    private partial void Said(Guid requestId, string question, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The month's questions cannot be counted; answering locally.")]
    private partial void CountUnavailable(Exception exception);
}
