using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Vigor.Core.People.Push;

/// <summary>Sends one message to one browser (RFC 8030).</summary>
internal sealed class PushSender(PushOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 16,
        ConnectCallback = (connection, cancellationToken) => PublicAddresses.ConnectAsync(connection.DnsEndPoint, options.AllowLoopback, cancellationToken),
    })
    { Timeout = Patience };

    /// <summary>Sends it.</summary>
    /// <returns>What became of it, and how long the service wants to be left alone; nothing where it does not say.</returns>
    public async Task<(PushOutcome Outcome, TimeSpan? Wait)> SendAsync(PushSubscription to, PushMessage message, VapidKeys keys, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (PushEndpoint.Read(to.Endpoint, options.AllowLoopback) is not { } endpoint)
        {
            return (PushOutcome.Gone, null);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        var text = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["title"] = message.Title, ["topic"] = message.Topic });
        request.Content = new ByteArrayContent(PushEncryption.Encrypt(text, to.Key, to.Secret));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", keys.Authorization(endpoint, options.Subject, now));
        request.Headers.Add("TTL", $"{(int)Math.Max(0, (message.ExpiresAt - now).TotalSeconds)}");
        request.Headers.Add("Urgency", message.IsUrgent ? "high" : "normal");
        request.Headers.Add("Topic", message.Topic);
        try
        {
            // Nothing in the body matters, and it may have any length.
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (OutcomeOf(answer.StatusCode), WaitOf(answer.Headers.RetryAfter, now));
        }
        catch (HttpRequestException fault) when (fault.InnerException is ForbiddenAddressException)
        {
            return (PushOutcome.Gone, null);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (PushOutcome.Later, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static PushOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent => PushOutcome.Taken,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => PushOutcome.Gone,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => PushOutcome.Later,
        _ => PushOutcome.Refused,
    };

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? after, DateTimeOffset now) => after?.Delta ?? (after?.Date - now);
}
