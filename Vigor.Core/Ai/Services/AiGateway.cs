using System.Runtime.CompilerServices;
using System.Text;
using Vigor.Core.Ai.Asking;
using Vigor.Core.Ai.Cache;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Services;

/// <summary>
/// The one door to every AI provider. The last candidate is local, free and never refused, so an answer always comes. The way
/// of a question, each step a class of its own; who may ask and how often, and what must not be asked at all, is for those who
/// know the person and the subject, and was decided before it comes here:
/// <list type="number">
/// <item>admit: <see cref="AiRequest.Check"/>;</item>
/// <item>cache: <see cref="AnswerCache"/>;</item>
/// <item>one flight for identical questions: <see cref="FlightBoard"/>, in which <see cref="AnswerMaker"/> writes;</item>
/// <item>each candidate of the route: <see cref="ProviderRound"/>, and with each as long as <see cref="StepCaller"/> says;</item>
/// <item>reserve, call through the breaker, settle: <see cref="PaidCall"/> with <see cref="CallMoney"/>;</item>
/// <item>stream: <see cref="Attempt"/>; record: <see cref="Bill"/>;</item>
/// <item>the local candidate: <see cref="LocalAnswer"/>.</item>
/// </list>
/// </summary>
public sealed class AiGateway
{
    /// <summary>An answer that is worth less is not given again.</summary>
    private const int GoodScore = 50;

    private readonly LiveSettings settings;
    private readonly AnswerCache cache;
    private readonly FlightBoard flights;
    private readonly AnswerMaker maker;
    private readonly RatingBook ratings;
    private readonly KeptBook kept;
    private readonly TimeProvider time;

    internal AiGateway(LiveSettings settings, AnswerCache cache, FlightBoard flights, AnswerMaker maker, RatingBook ratings, KeptBook kept, TimeProvider time) =>
        (this.settings, this.cache, this.flights, this.maker, this.ratings, this.kept, this.time) = (settings, cache, flights, maker, ratings, kept, time);

    /// <summary>Streams an answer; it always ends with <see cref="AiEvent.Completed"/> unless cancelled.</summary>
    /// <exception cref="ArgumentException">The question has no message or an impossible length.</exception>
    public async IAsyncEnumerable<AiEvent> StreamAsync(AiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        request.Check();
        var policy = await settings.CurrentAsync(cancellationToken);
        var key = QuestionKey.Of(request, policy.IsOffPeak(time.GetUtcNow()) ? ModelClass.Economy : ModelClass.Usual);
        var mayKeep = policy.Settings.Cache && AnswerCache.Keeps(request);
        if (mayKeep && await cache.FindAsync(key, cancellationToken) is { } known)
        {
            yield return new AiEvent.Text(known.Text);
            var receipt = Again(request, known, key);
            await kept.CountAsync(request.Task, receipt);
            yield return new AiEvent.Completed(receipt);
            yield break;
        }

        // Local answers cost nothing and may know what the messages do not tell: nobody shares them.
        var flightKey = request.LocalOnly is null ? key : Guid.NewGuid().ToString("N");
        await foreach (var happened in flights.JoinAsync(flightKey, (flight, token) => maker.MakeAsync(request, policy, flight.Tell, mayKeep ? key : null, token), cancellationToken))
        {
            if (happened is AiEvent.Completed { Receipt.IsShared: true } shared)
            {
                await kept.CountAsync(request.Task, shared.Receipt);
            }

            yield return happened;
        }
    }

    /// <summary>The whole answer, for callers who have no use for its pieces.</summary>
    /// <exception cref="ArgumentException">The question has no message or an impossible length.</exception>
    public async Task<(string Text, AiReceipt Receipt)> AnswerAsync(AiRequest request, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
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

    private static AiReceipt Again(AiRequest request, KeptAnswer kept, string key)
    {
        var receipt = kept.Receipt(key);
        using var span = AiTelemetry.StartRequest(request, kept.RequestId);
        AiTelemetry.EndRequest(span, request, receipt);
        return receipt;
    }
}
