using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Cache;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Services;

/// <summary>
/// The one door to every AI provider. A question is answered from what is kept, or together with the same question asked at
/// the same time, or by the candidates of its route: each gets money reserved, is called through its breaker, streamed and
/// settled. The last candidate is local, free and never refused, so an answer always comes.
/// </summary>
public sealed partial class AiGateway
{
    /// <summary>An answer that is worth less is not given again.</summary>
    private const int GoodScore = 50;

    private const string LocalSeam = "\n\n*The connection broke off here. The answer goes on without it.*\n\n";
    private const string DeclinedText = "The AI provider declined to answer this. Try to put it another way.";
    private const string NothingToSay = "I cannot answer this right now. Try again in a moment.";

    private readonly AiRoutes routes;
    private readonly StepCaller caller;
    private readonly LiveSettings settings;
    private readonly AnswerCache cache;
    private readonly FlightBoard flights;
    private readonly QualityBook quality;
    private readonly RatingBook ratings;
    private readonly AiConfiguration configuration;
    private readonly TimeProvider time;
    private readonly ILogger<AiGateway> log;

    internal AiGateway(
        AiRoutes routes,
        StepCaller caller,
        LiveSettings settings,
        AnswerCache cache,
        FlightBoard flights,
        QualityBook quality,
        RatingBook ratings,
        AiConfiguration configuration,
        TimeProvider time,
        ILogger<AiGateway> log)
    {
        (this.routes, this.caller, this.settings, this.cache, this.flights) = (routes, caller, settings, cache, flights);
        (this.quality, this.ratings, this.configuration, this.time, this.log) = (quality, ratings, configuration, time, log);
    }

    /// <summary>Streams an answer; it always ends with <see cref="AiEvent.Completed"/> unless cancelled.</summary>
    /// <exception cref="ArgumentException">The question has no message or an impossible length.</exception>
    public async IAsyncEnumerable<AiEvent> StreamAsync(AiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        request.Check();
        var policy = await settings.CurrentAsync(cancellationToken);
        var key = QuestionKey.Of(request, policy.IsOffPeak(time.GetUtcNow()) ? ModelClass.Economy : ModelClass.Usual);
        var mayKeep = policy.Settings.Cache && AnswerCache.Keeps(request);
        if (mayKeep && await cache.FindAsync(key, cancellationToken) is { } kept)
        {
            yield return new AiEvent.Text(kept.Text);
            yield return new AiEvent.Completed(Again(request, kept, key));
            yield break;
        }

        // Local answers cost nothing and may know what the messages do not tell: nobody shares them.
        var flightKey = request.LocalOnly is null ? key : Guid.NewGuid().ToString("N");
        await foreach (var happened in flights.JoinAsync(flightKey, (flight, token) => AnswerAsync(request, policy, flight, mayKeep ? key : null, token), cancellationToken))
        {
            yield return happened;
        }
    }

    /// <summary>The whole answer, for callers who have no use for its pieces.</summary>
    /// <exception cref="ArgumentException">The question has no message or an impossible length.</exception>
    public async Task<(string Text, AiReceipt Receipt)> AnswerAsync(AiRequest request, CancellationToken cancellationToken = default)
    {
        var text = new System.Text.StringBuilder();
        AiReceipt? receipt = null;
        await foreach (var happened in StreamAsync(request, cancellationToken))
        {
            switch (happened)
            {
                case AiEvent.Text piece:
                    text.Append(piece.Value);
                    break;
                case AiEvent.Restarted:
                    text.Clear();
                    break;
                case AiEvent.Completed completed:
                    receipt = completed.Receipt;
                    break;
            }
        }

        return (text.ToString(), receipt!);
    }

    /// <summary>Notes what an answer was worth. One that somebody found bad is not given to anybody again.</summary>
    /// <param name="requestId">The question, as in the receipt.</param>
    /// <param name="score">0 (useless) to 100 (as good as can be); null takes it back.</param>
    /// <param name="cacheKey">The key in the receipt; absent when the answer is not kept.</param>
    /// <param name="cancellationToken">Cancels before it is noted.</param>
    public async Task RateAsync(Guid requestId, int? score, string? cacheKey, CancellationToken cancellationToken = default)
    {
        if (score is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(score), "A score is 0 to 100.");
        }

        if (score < GoodScore && cacheKey is not null)
        {
            await cache.ForgetAsync(cacheKey);
        }

        await ratings.RateAsync(requestId, score, cancellationToken);
    }

    private async Task AnswerAsync(AiRequest request, AiPolicy policy, Flight flight, string? keepAs, CancellationToken cancellationToken)
    {
        var answer = new Transcript(Guid.CreateVersion7(time.GetUtcNow()), flight.Tell);
        using var span = AiTelemetry.StartRequest(request, answer.RequestId);
        var reason = request.LocalOnly ?? await TryProvidersAsync(request, policy, answer, cancellationToken);
        if (reason is { } local)
        {
            await AnswerLocallyAsync(request, answer, cancellationToken);
            AiTelemetry.EndRequest(span, request, answer.Complete(local, declined: false, null));
            return;
        }

        // What tools said is not in the key: it may be another tomorrow, and an offer is made once.
        var isKept = keepAs is not null && answer.Rounds == 0 && answer.Economy is null or EconomyReason.OffPeak;
        var receipt = answer.Complete(null, answer.IsDeclined, isKept ? keepAs : null);
        AiTelemetry.EndRequest(span, request, receipt);
        LogContent(request, answer);
        if (isKept)
        {
            await cache.KeepAsync(keepAs!, request, answer.Text, receipt);
        }
    }

    // An answer comes although something breaks that nobody thought of.
    private async Task<LocalReason?> TryProvidersAsync(AiRequest request, AiPolicy policy, Transcript answer, CancellationToken cancellationToken)
    {
        try
        {
            return await AskProvidersAsync(request, policy, answer, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Its message may quote the question or the answer, which no log is to hold.
            AskingFailed(exception.GetType().Name, exception.StackTrace);
            return LocalReason.ProvidersFailed;
        }
    }

    /// <summary>Asks one provider after the other. Null when one of them answered or declined, else why nobody did.</summary>
    private async Task<LocalReason?> AskProvidersAsync(AiRequest request, AiPolicy policy, Transcript answer, CancellationToken cancellationToken)
    {
        if (policy.Settings.QualitySteering)
        {
            await quality.RefreshAsync(routes.All.Select(provider => provider.Name), cancellationToken);
        }

        LocalReason? reason = null;
        var failed = new HashSet<ProviderModel>();
        foreach (var stop in routes.For(request.Task, policy, request.Prefer))
        {
            var outcome = await caller.CallAsync(request, stop, policy, answer, failed, cancellationToken);
            switch (outcome)
            {
                case CallOutcome.Answered:
                    return null;
                case CallOutcome.Declined when request.IsDocument:
                    return LocalReason.Declined;
                case CallOutcome.Declined:
                    answer.IsDeclined = true;
                    answer.Show(answer.IsEmpty ? DeclinedText : $"\n\n{DeclinedText}", stop.Provider.Options.DisplayName, null);
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

    private async Task AnswerLocallyAsync(AiRequest request, Transcript answer, CancellationToken cancellationToken)
    {
        if (request.IsDocument)
        {
            answer.Restart();
        }
        else if (!answer.IsEmpty)
        {
            answer.Show(LocalSeam, Transcript.Local, null);
        }

        try
        {
            await foreach (var update in request.Local.GetStreamingResponseAsync(request.Messages, cancellationToken: cancellationToken))
            {
                if (update.Text is { Length: > 0 } piece)
                {
                    answer.Show(piece, Transcript.Local, null);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LocalFailed(exception);
            answer.Show(answer.IsEmpty ? NothingToSay : $"\n\n{NothingToSay}", Transcript.Local, null);
        }
    }

    private AiReceipt Again(AiRequest request, KeptAnswer kept, string key)
    {
        var receipt = new AiReceipt
        {
            RequestId = kept.RequestId,
            Providers = kept.Providers,
            Model = kept.Model,
            IsLocal = false,
            FromCache = true,
            Saved = new(kept.Cost),
            Sources = kept.Sources,
            CacheKey = key,
        };
        using var span = AiTelemetry.StartRequest(request, kept.RequestId);
        AiTelemetry.EndRequest(span, request, receipt);
        return receipt;
    }

    private void LogContent(AiRequest request, Transcript answer)
    {
        if (configuration.LogContent)
        {
            Said(answer.RequestId, string.Join('\n', request.Messages.Select(message => $"{message.Role}: {message.Text}")), answer.Text);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Question {RequestId}: {Question} Answer: {Answer}")]
    private partial void Said(Guid requestId, string question, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking the providers failed with {Failure}; answering locally. {Stack}")]
    private partial void AskingFailed(string failure, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "The local candidate failed.")]
    private partial void LocalFailed(Exception exception);
}
