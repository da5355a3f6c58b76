using System.ClientModel;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>
/// Speaks Gemini's native REST interface, where the counts of thought and cached tokens and the reasons of its filters are
/// reliable; on its OpenAI-compatible address they are not.
/// </summary>
internal sealed class GeminiChatClient(HttpClient http, Uri endpoint, ApiKeyCredential key, string model, TimeProvider time) : IChatClient
{
    /// <summary>Characters of an error's body that are looked at.</summary>
    private const int MostOfAnError = 16_384;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await SendAsync(messages, options, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var happened in SseParser.Create(body, (_, data) => Parse(data)).EnumerateAsync(cancellationToken))
        {
            if (happened.Data is { } chunk)
            {
                yield return GeminiUpdates.Of(chunk);
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connections belong to all providers.
    }

    // A chunk that is no JSON ends the stream as a fault: what it held cannot be known.
    private static GeminiChunk? Parse(ReadOnlySpan<byte> data) => JsonSerializer.Deserialize(data, GeminiJson.Default.GeminiChunk);

    private async Task<HttpResponseMessage> SendAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var name = options?.ModelId ?? model;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{endpoint.ToString().TrimEnd('/')}/models/{Uri.EscapeDataString(name)}:streamGenerateContent?alt=sse"));
        key.Deconstruct(out var secret);
        request.Headers.Add("x-goog-api-key", secret);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(GeminiQuestion.Of(messages, options), GeminiJson.Default.GeminiQuestion));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await FaultAsync(response, cancellationToken);
        }
    }

    private async Task<ProviderFault> FaultAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var buffer = new char[MostOfAnError];
        var body = new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancellationToken));
        var now = time.GetUtcNow();
        var fault = ProviderFault.OfStatus((int)response.StatusCode, body, name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null, now);
        return GeminiRetry.RestOf(body, now) is { } rest ? new(fault.Kind) { RetryAfter = rest } : fault;
    }
}
