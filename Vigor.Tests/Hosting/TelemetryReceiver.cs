using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vigor.Tests.Hosting;

/// <summary>A collector on loopback that keeps what it gets. Protobuf writes text as it is, so the bytes can be searched.</summary>
public sealed class TelemetryReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Body)> received = new();

    private TelemetryReceiver(WebApplication app)
    {
        this.app = app;
        app.MapPost("/{**path}", KeepAsync);
    }

    /// <summary>Settings that make Vigor send here, and switch off every redaction that can be switched off.</summary>
    public Dictionary<string, string> Settings => new(Browser.SharedVigor.Roomy)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["DOTNET_SYSTEM_NET_HTTP_DISABLEURIREDACTION"] = "true",
    };

    public string Traces => At("/v1/traces");

    public string Metrics => At("/v1/metrics");

    public string Logs => At("/v1/logs");

    /// <summary>All of it.</summary>
    public string Everything => Traces + Metrics + Logs;

    public static async Task<TelemetryReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new TelemetryReceiver(builder.Build());
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private string At(string path) => string.Concat(received.Where(post => post.Path == path).Select(post => post.Body));

    private async Task KeepAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
        received.Enqueue((context.Request.Path, await reader.ReadToEndAsync()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
