using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;

namespace Vigor.Bench.Gateway;

/// <summary>A way from a question to an answer, so that the same call can be timed on each.</summary>
internal abstract class TimedRoute(string name)
{
    /// <summary>Name in the table.</summary>
    public string Name { get; } = name;

    /// <summary>Makes a call: milliseconds until the request leaves, until the first word, and to the end; and the words read.</summary>
    public async Task<Timing> CallAsync(string question, bool streaming)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = Sent.Watch();
        var (first, pieces) = await ReadAsync(question, streaming);
        return new(
            Stopwatch.GetElapsedTime(started, sent.At).TotalMilliseconds,
            Stopwatch.GetElapsedTime(started, first).TotalMilliseconds,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            pieces);
    }

    /// <summary>Reads the whole answer; the time of its first word and the number of pieces.</summary>
    protected abstract Task<(long First, int Pieces)> ReadAsync(string question, bool streaming);

    /// <summary>How long one call took.</summary>
    internal readonly record struct Timing(double Sent, double First, double Total, int Pieces);

    /// <summary>The platform's HTTP client and nothing else.</summary>
    internal sealed class Raw(HttpClient http, Uri endpoint, string model, int maxOutputTokens) : TimedRoute("raw HttpClient")
    {
        protected override async Task<(long First, int Pieces)> ReadAsync(string question, bool streaming)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{endpoint}/chat/completions"))
            {
                Content = JsonContent.Create(new
                {
                    model,
                    stream = streaming,
                    max_completion_tokens = maxOutputTokens,
                    messages = new[] { new { role = "user", content = question } },
                }),
            };
            request.Headers.Authorization = new("Bearer", "key");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            var (first, pieces) = (0L, 0);
            while (await reader.ReadLineAsync() is { } line)
            {
                if (first == 0)
                {
                    first = Stopwatch.GetTimestamp();
                }

                pieces += line.StartsWith("data: {", StringComparison.Ordinal) ? 1 : 0;
            }

            return (first, pieces);
        }
    }

    /// <summary>The bare pipeline of Microsoft.Extensions.AI: no budget, no ledger, no failover.</summary>
    internal sealed class Bare(HttpClient http, Uri endpoint, string model, int maxOutputTokens) : TimedRoute("Microsoft.Extensions.AI")
    {
        private readonly IChatClient client = new OpenAIClient(
            new ApiKeyCredential("key"),
            new() { Endpoint = endpoint, Transport = new HttpClientPipelineTransport(http), RetryPolicy = new ClientRetryPolicy(0) }).GetChatClient(model).AsIChatClient();

        protected override async Task<(long First, int Pieces)> ReadAsync(string question, bool streaming)
        {
            var options = new ChatOptions { MaxOutputTokens = maxOutputTokens };
            if (!streaming)
            {
                await client.GetResponseAsync(question, options);
                return (Stopwatch.GetTimestamp(), 1);
            }

            var (first, pieces) = (0L, 0);
            await foreach (var update in client.GetStreamingResponseAsync(question, options))
            {
                if (update.Text.Length > 0)
                {
                    first = first == 0 ? Stopwatch.GetTimestamp() : first;
                    pieces++;
                }
            }

            return (first, pieces);
        }
    }

    /// <summary>Vigor's gateway with everything it does.</summary>
    internal sealed class Vigor(AiGateway gateway, string name, int maxOutputTokens) : TimedRoute(name)
    {
        private readonly FixedTextClient local = new("local");
        private readonly AiCaller caller = new(Guid.CreateVersion7(), "Premium");

        protected override async Task<(long First, int Pieces)> ReadAsync(string question, bool streaming)
        {
            var request = new AiRequest
            {
                Task = AiTask.Chat,
                Caller = caller,
                Messages = [new(ChatRole.User, question)],
                MaxOutputTokens = maxOutputTokens,
                Local = local,
            };
            if (!streaming)
            {
                var (_, receipt) = await gateway.AnswerAsync(request);
                return (Stopwatch.GetTimestamp(), Demand(receipt));
            }

            var (first, pieces) = (0L, 0);
            await foreach (var happened in gateway.StreamAsync(request))
            {
                switch (happened)
                {
                    case AiEvent.Text:
                        first = first == 0 ? Stopwatch.GetTimestamp() : first;
                        pieces++;
                        break;
                    case AiEvent.Completed completed:
                        Demand(completed.Receipt);
                        break;
                }
            }

            return (first, pieces);
        }

        private static int Demand(AiReceipt receipt) =>
            receipt.IsLocal || receipt.FromCache ? throw new InvalidOperationException($"A call did not reach the provider: {receipt.LocalReason}.") : 1;
    }
}
