using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vigor.Bench.Protocol;

/// <summary>
/// A provider on loopback that speaks OpenAI's chat completions (and Azure's addresses), streams word by word, and plays
/// faults on demand: those that were queued, else the one the model's name ends with, such as <c>gpt-4o-mini!Cut</c>.
/// </summary>
public sealed class ProviderDouble : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<RecordedCall> calls = new();

    private ProviderDouble(WebApplication app)
    {
        this.app = app;
        app.MapPost("/v1/chat/completions", AnswerAsync);
        app.MapPost("/openai/v1/chat/completions", AnswerAsync);
        app.MapPost("/openai/deployments/{deployment}/chat/completions", AnswerAsync);
        app.MapGet("/v1/models", () => Results.Json(new { @object = "list", data = new[] { new { id = "gpt-4o-mini", @object = "model" } } }));
    }

    /// <summary>Address to configure, with the version.</summary>
    public Uri Endpoint => new(app.Urls.Single() + "/v1");

    /// <summary>Every call so far, oldest first.</summary>
    public IReadOnlyList<RecordedCall> Calls => [.. calls];

    /// <summary>What is answered to a question; a helpful text when absent.</summary>
    public Func<string, string>? Reply { get; set; }

    /// <summary>Pause between words.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.Zero;

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

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var call = new RecordedCall(context.Request.Path, body, context.Request.Headers.Authorization.ToString());
        calls.Enqueue(call);
        using var json = JsonDocument.Parse(body);
        var request = json.RootElement;
        var model = request.TryGetProperty("model", out var name) ? name.GetString()! : "gpt-4o-mini";
        var question = LastQuestion(request);
        var completion = new Completion(model.Split('!')[0], Reply?.Invoke(question) ?? Coaching.Answer(question), body.Length / 4);
        try
        {
            await new FaultPlayer(context, completion, Pause).PlayAsync(NextFault(model), request.TryGetProperty("stream", out var stream) && stream.GetBoolean());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            call.HangUp();
        }
    }

    private Fault NextFault(string model) => faults.TryDequeue(out var fault)
        ? fault
        : model.Split('!') is [_, var suffix] && Enum.TryParse(suffix, ignoreCase: true, out fault) ? fault : Fault.None;

    private static string LastQuestion(JsonElement request)
    {
        var content = request.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("role").GetString() == "user")
            .Select(message => message.GetProperty("content"))
            .LastOrDefault();
        return content.ValueKind switch
        {
            JsonValueKind.String => content.GetString()!,
            JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
            _ => "",
        };
    }
}
