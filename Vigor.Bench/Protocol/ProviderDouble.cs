using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>
/// A provider on loopback that speaks OpenAI's chat completions (also at Azure's addresses), Gemini's REST interface and the
/// Responses of Perplexity's Agent API, streams word by word, and plays faults on demand: those that were queued, else the
/// one the model's name ends with, such as <c>gpt-4o-mini!Cut</c>.
/// </summary>
public sealed class ProviderDouble : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<RecordedCall> calls = new();
    private long callCount;

    private ProviderDouble(WebApplication app)
    {
        this.app = app;
        app.MapPost("/v1/chat/completions", context => AnswerAsync(context, Wire.ChatCompletions));
        app.MapPost("/openai/v1/chat/completions", context => AnswerAsync(context, Wire.Azure));
        app.MapPost("/openai/deployments/{deployment}/chat/completions", context => AnswerAsync(context, Wire.Azure));
        app.MapPost("/v1/responses", context => AnswerAsync(context, Wire.Responses));
        app.MapPost("/v1beta/models/{model}:generateContent", context => AnswerAsync(context, Wire.Gemini));
        app.MapPost("/v1beta/models/{model}:streamGenerateContent", context => AnswerAsync(context, Wire.Gemini));
        app.MapGet("/v1/models", () => Results.Json(new { @object = "list", data = new[] { new { id = "gpt-4o-mini", @object = "model" } } }));
    }

    /// <summary>Address to configure, with the version.</summary>
    public Uri Endpoint => new(app.Urls.Single() + "/v1");

    /// <summary>What an answer costs in dollars that tells its cost: far more than its tokens.</summary>
    public const decimal ToldCost = 0.00123m;

    /// <summary>Azure's address, with the version.</summary>
    public Uri AzureEndpoint => new(app.Urls.Single() + "/openai/v1/");

    /// <summary>Gemini's address, with the version.</summary>
    public Uri GeminiEndpoint => new(app.Urls.Single() + "/v1beta");

    /// <summary>Every call that was kept so far, oldest first.</summary>
    public IReadOnlyList<RecordedCall> Calls => [.. calls];

    /// <summary>How many calls came so far, kept or not.</summary>
    public long CallCount => Interlocked.Read(ref callCount);

    /// <summary>Whether <see cref="Calls"/> keeps each call with its body; load would fill the memory with them.</summary>
    public bool KeepCalls { get; set; } = true;

    /// <summary>What is answered to a question; a helpful text when absent.</summary>
    public Func<string, string>? Reply { get; set; }

    /// <summary>
    /// The tools to be called before the answer to a question, when how many rounds of calls are over; none when absent. Asked
    /// only where tools may be called.
    /// </summary>
    public Func<string, int, IReadOnlyList<ToolCall>>? Tools { get; set; }

    /// <summary>Whether questions that come with tools are refused, as small servers do.</summary>
    public bool RefusesTools { get; set; }

    /// <summary>
    /// The tokens that are claimed for a question, whatever a fault leaves of the answer. When absent, a quarter of the body's
    /// length is input, a quarter of that cached, and each word that went out is output.
    /// </summary>
    public Func<string, TokenReport>? Usage { get; set; }

    /// <summary>How long a slow answer makes wait for its first word.</summary>
    public TimeSpan SlowBy { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where a redirect leads; to the same path once more when absent.</summary>
    public Uri? Elsewhere { get; set; }

    /// <summary>Pause between words.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.Zero;

    /// <summary>What the last word of an answer that is streamed waits for; nothing when absent.</summary>
    public Task LastWord { get; set; } = Task.CompletedTask;

    /// <summary>Starts a double.</summary>
    /// <param name="port">Port on loopback; a free one when 0.</param>
    public static async Task<ProviderDouble> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var server = new ProviderDouble(builder.Build());
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Plays these faults on the next calls, one each.</summary>
    public void Enqueue(params IEnumerable<Fault> next)
    {
        foreach (var fault in next)
        {
            faults.Enqueue(fault);
        }
    }

    /// <summary>Serves until the process is told to end.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, Wire wire)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        using var json = JsonDocument.Parse(body);
        var (asked, streams) = Asked(context, wire, json.RootElement);
        var fault = (RefusesTools && Tooling.Declares(json.RootElement)) || !Tooling.IsSound(wire, json.RootElement) ? Fault.BadRequest : NextFault(asked);
        var call = new RecordedCall(wire, context.Request.Path, body, KeyOf(context.Request.Headers, wire), asked.Split('!')[0], fault);
        Interlocked.Increment(ref callCount);
        if (KeepCalls)
        {
            calls.Enqueue(call);
        }

        var question = AskedQuestion.Last(wire, json.RootElement);
        var text = Reply?.Invoke(question) ?? DraftedPlan.From(question) ?? Coaching.Answer(question);
        var tools = Tooling.MayCall(wire, json.RootElement) ? Tools?.Invoke(question, Tooling.Rounds(wire, json.RootElement)) ?? [] : [];
        var claimed = Usage?.Invoke(question);
        var input = body.Length / 4;
        var exchange = new Exchange(context, call, WireFormat.Of(wire, call.Model), text, said => claimed ?? new(input, input / 4, said, 0), Pause, SlowBy) { Tools = tools, LastWord = LastWord, Elsewhere = Elsewhere ?? new(Endpoint, context.Request.Path) };
        try
        {
            await FaultPlayer.PlayAsync(exchange, streams);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            call.HangUp();
        }
    }

    private static (string Model, bool Streams) Asked(HttpContext context, Wire wire, JsonElement request)
    {
        if (wire == Wire.Gemini)
        {
            // Without alt=sse Gemini streams one long array, which no reader of events understands.
            var streams = context.Request.Path.Value!.EndsWith(":streamGenerateContent", StringComparison.Ordinal) && context.Request.Query["alt"] == "sse";
            return ((string)context.Request.RouteValues["model"]!, streams);
        }

        var model = request.TryGetProperty("model", out var name) ? name.GetString() : context.Request.RouteValues["deployment"] as string;
        return (model ?? "gpt-4o-mini", request.TryGetProperty("stream", out var wish) && wish.GetBoolean());
    }

    private static string KeyOf(IHeaderDictionary headers, Wire wire) => wire switch
    {
        Wire.Gemini => headers["x-goog-api-key"].ToString(),
        _ when headers.Authorization is { Count: > 0 } bearer => bearer.ToString(),
        _ => headers["api-key"].ToString(),
    };

    private Fault NextFault(string model)
    {
        if (faults.TryDequeue(out var fault))
        {
            return fault;
        }

        return model.Split('!') is [_, var suffix] && Enum.TryParse(suffix, ignoreCase: true, out fault) ? fault : Fault.None;
    }
}
