using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Bench.Crowds;

/// <summary>One circuit, held as a browser holds it: it starts the page's components, confirms renders and answers what is asked of scripts.</summary>
internal sealed partial class LiveCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150), Look = TimeSpan.FromMilliseconds(15);

    private readonly HubConnection connection;
    private readonly Uri server;
    private readonly Dictionary<string, ulong> handlers = [];
    private string address;
    private string? id;
    private string? dispatcher;
    private long batches, lastBatch, calls;
    private volatile bool isLoading, isBusy;
    private volatile int begun;

    private LiveCircuit(Uri server, string address, string cookies)
    {
        (this.server, this.address) = (server, new Uri(server, address).ToString());
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/_blazor"), options =>
        {
            (options.Transports, options.SkipNegotiation) = (HttpTransportType.WebSockets, true);
            options.Headers["Cookie"] = cookies;
            options.WebSocketConfiguration = socket =>
            {
                socket.KeepAliveInterval = Timeout.InfiniteTimeSpan;
                socket.DangerousDeflateOptions = IsPlain ? null : new();
            };
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        connection = builder.Build();
        connection.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<string>("JS.Error", error => Fault = error);
    }

    /// <summary>Whether circuits offer no compression, which browsers do.</summary>
    public static bool IsPlain { get; set; }

    /// <summary>Bytes of renders so far.</summary>
    public long Received { get; private set; }

    /// <summary>What the server said went wrong; absent when nothing has.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the connection stands.</summary>
    public bool IsOpen => connection.State == HubConnectionState.Connected && Fault is null;

    /// <summary>Brings a page that was loaded to life, and waits until it is drawn.</summary>
    public static async Task<LiveCircuit> StartAsync(Uri server, string path, string html, string cookies)
    {
        var circuit = new LiveCircuit(server, path, cookies);
        try
        {
            await circuit.connection.StartAsync();
            circuit.id = await circuit.connection.InvokeAsync<string?>("StartCircuit", new Uri(server, "/").ToString(), circuit.address, "[]", "");
            if (circuit.id is null)
            {
                throw new InvalidOperationException($"No circuit was started: {circuit.Fault}");
            }

            var operations = Marker().Matches(html).Select((marker, number) => $$"""{"type":"add","ssrComponentId":{{number + 1}},"marker":{{marker.Groups[1].Value}}}""");
            var state = State().Match(html) is { Success: true } found ? found.Groups[1].Value : "";
            var from = Stopwatch.GetTimestamp();
            await circuit.connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state);
            await circuit.DrawnAsync(from, 0);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Follows a link, and waits until the page is drawn.</summary>
    /// <returns>The time until its last render.</returns>
    public async Task<TimeSpan> GoAsync(string path)
    {
        var (from, before) = (Stopwatch.GetTimestamp(), Interlocked.Read(ref batches));
        address = new Uri(server, path).ToString();
        await connection.SendAsync("OnLocationChanged", address, null, true);
        return await DrawnAsync(from, before);
    }

    /// <summary>Sends the form of the page, and waits until the answer is whole.</summary>
    /// <returns>The time until the answer was under way, and until it was whole.</returns>
    public async Task<(TimeSpan Begun, TimeSpan Whole)> SubmitAsync()
    {
        ulong handler;
        lock (handlers)
        {
            handler = handlers.GetValueOrDefault("onsubmit");
        }

        var (from, before) = (Stopwatch.GetTimestamp(), begun);
        var call = Interlocked.Increment(ref calls).ToString(CultureInfo.InvariantCulture);
        var arguments = string.Create(CultureInfo.InvariantCulture, $$"""[{"eventHandlerId":{{handler}},"eventName":"submit","eventFieldInfo":null},{"type":"submit"}]""");
        await connection.SendAsync("BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", long.Parse(dispatcher ?? "0", CultureInfo.InvariantCulture), arguments);
        await UntilAsync(() => begun > before, from);
        var underWay = Stopwatch.GetElapsedTime(from);
        await UntilAsync(() => !isBusy, from);
        return (underWay, Stopwatch.GetElapsedTime(from, Interlocked.Read(ref lastBatch)));
    }

    /// <summary>Leaves as a closed tab does: the server learns of it and lets the circuit go.</summary>
    public async ValueTask LeaveAsync(HttpClient http, string cookies)
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("circuitId", id ?? "")]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/_blazor/disconnect")) { Content = form };
            request.Headers.Add("Cookie", cookies);
            using var answer = await http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // The server is gone, and its circuits with it.
        }

        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task TakeAsync(long number, byte[] bytes)
    {
        var batch = RenderBatch.Read(bytes);
        lock (handlers)
        {
            foreach (var (name, value, handler) in batch.Attributes)
            {
                if (handler > 0)
                {
                    handlers[name] = handler;
                }
                else if (name == "aria-busy")
                {
                    isBusy = value == "true";
                    begun += isBusy ? 1 : 0;
                }
            }
        }

        isLoading = batch.Attributes.Any(attribute => attribute is { Name: "class", Value: "loading" });
        Received += bytes.Length;
        Interlocked.Exchange(ref lastBatch, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref batches);
        await connection.SendAsync("OnRenderCompleted", number, null);
    }

    private async Task AnswerAsync(long call, string identifier, string arguments, int kind, long target, int way)
    {
        if (identifier == "Blazor._internal.attachWebRendererInterop")
        {
            dispatcher = Reference().Match(arguments).Groups[1].Value;
        }

        if (identifier == "Blazor._internal.navigationManager.navigateTo")
        {
            using var told = JsonDocument.Parse(arguments);
            address = new Uri(server, told.RootElement[0].GetString()!).ToString();
            await connection.SendAsync("OnLocationChanged", address, null, false);
        }

        if (call != 0)
        {
            var result = (kind, identifier) switch
            {
                (1, _) => """{"__jsObjectId":1}""",
                (_, "tell") => JsonSerializer.Serialize(new { address, isWhole = true }),
                _ => "null",
            };
            await connection.SendAsync("EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]"));
        }
    }

    // A page is drawn when nothing on it is loading and nothing has come for a moment.
    private async Task<TimeSpan> DrawnAsync(long from, long before)
    {
        await UntilAsync(() => Interlocked.Read(ref batches) > before && !isLoading && Stopwatch.GetElapsedTime(Interlocked.Read(ref lastBatch)) > Quiet, from);
        return Stopwatch.GetElapsedTime(from, Interlocked.Read(ref lastBatch));
    }

    private async Task UntilAsync(Func<bool> holds, long from)
    {
        while (!holds())
        {
            if (Fault is not null || connection.State != HubConnectionState.Connected || Stopwatch.GetElapsedTime(from) > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"The circuit is {connection.State}: {Fault}");
            }

            await Task.Delay(Look);
        }
    }

    [GeneratedRegex(@"<!--Blazor:(\{""type"":""server"".*?""descriptor"".*?\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex(@"""__dotNetObject"":(\d+)")]
    private static partial Regex Reference();
}
