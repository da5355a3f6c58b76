using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using Vigor.Bench.Protocol;

namespace Vigor.Tests.Protocol;

#pragma warning disable OPENAI001 // Responses are experimental; the package is pinned.

/// <summary>Asks a double in each protocol, with the real client or by hand.</summary>
internal sealed class Asker : IAsyncDisposable
{
    /// <summary>The answer.</summary>
    public const string Text = "one two three four five six seven eight";

    private ProviderDouble provider = null!;

    /// <summary>What the answer claims to have used.</summary>
    public static TokenReport Tokens { get; } = new(Input: 1_200, Cached: 300, Output: 240, Reasoning: 90);

    public HttpClient Http { get; } = new();

    public static List<JsonElement> Data(string events) =>
        [.. events.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => JsonElement.Parse(line[6..]))];

    public async Task<ProviderDouble> StartAsync()
    {
        provider = await ProviderDouble.StartAsync();
        provider.Reply = _ => Text;
        provider.Usage = _ => Tokens;
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await provider.DisposeAsync();
    }

    public IChatClient Client(Wire wire)
    {
        var client = new OpenAIClient(new ApiKeyCredential("secret"), new OpenAIClientOptions
        {
            Endpoint = wire == Wire.Azure ? provider.AzureEndpoint : provider.Endpoint,
            RetryPolicy = new ClientRetryPolicy(0),
        });
        return wire == Wire.Responses ? client.GetResponsesClient().AsIChatClient("some-model") : client.GetChatClient("some-model").AsIChatClient();
    }

    public async Task<string> TextAsync(Wire wire, bool stream = true)
    {
        using var response = await SendAsync(wire, stream);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(Wire wire, bool stream, string model = "some-model")
    {
        var (address, body) = wire switch
        {
            Wire.Gemini => ($"{provider.GeminiEndpoint}/models/{model}:{(stream ? "streamGenerateContent?alt=sse" : "generateContent")}", (object)new { contents = new[] { new { role = "user", parts = new[] { new { text = "How?" } } } } }),
            Wire.Responses => ($"{provider.Endpoint}/responses", new { model, stream, input = "How?" }),
            _ => ($"{(wire == Wire.Azure ? provider.AzureEndpoint : provider.Endpoint).ToString().TrimEnd('/')}/chat/completions", new { model, stream, messages = new[] { new { role = "user", content = "How?" } } }),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add(wire == Wire.Gemini ? "x-goog-api-key" : "Authorization", wire == Wire.Gemini ? "secret" : "Bearer secret");
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
