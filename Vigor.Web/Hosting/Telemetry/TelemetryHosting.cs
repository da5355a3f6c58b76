using System.Diagnostics;
using Azure.Monitor.OpenTelemetry.Exporter;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Vigor.Core;
using Vigor.Web.Hosting.Health;

namespace Vigor.Web.Hosting.Telemetry;

/// <summary>Traces, metrics and logs for whoever operates Vigor.</summary>
internal static class TelemetryHosting
{
    private const string Ai = "Vigor.Ai", Data = "Vigor.Data";

    /// <summary>Sends telemetry to a collector, to Azure Monitor or to both; sets nothing up when neither is configured.</summary>
    /// <exception cref="ConfigurationMistake">An address or a connection string cannot be used.</exception>
    public static void AddVigorTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        var targets = TelemetryTargets.From(builder.Configuration);
        if (targets.None)
        {
            return;
        }

        builder.Services.AddHostedService<OwnFigures>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => Describe(resource, builder.Environment))
            .WithTracing(Trace)
            .WithMetrics(Measure)
            .WithLogging(configureBuilder: null, Log);
        if (targets.Otlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (targets.AzureMonitor is { } connection)
        {
            telemetry.UseAzureMonitorExporter(exporter => Send(exporter, connection));
        }
    }

    // The operator's OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word: two installations may share a collector.
    private static void Describe(ResourceBuilder resource, IHostEnvironment environment) => resource
        .AddService("vigor", serviceVersion: HealthHosting.Version)
        .AddAttributes([new("deployment.environment.name", environment.EnvironmentName)])
        .AddEnvironmentVariableDetector();

    private static void Trace(TracerProviderBuilder traces) => traces
        .AddProcessor(new SpanGuard())
        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => IsWorthASpan(context.Request.Path))
        .AddHttpClientInstrumentation()
        .AddNpgsql()
        .AddSource(Ai);

    private static void Measure(MeterProviderBuilder metrics) => metrics
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation()
        .AddMeter(Ai, Data, OwnFigures.Meter, "Npgsql", "Microsoft.EntityFrameworkCore")
        .AddView("db.client.*", Only("db.client.connection.state", "error.type"))
        .AddView("aspnetcore.components.update_parameters.*", Only("error.type"))
        .AddView("aspnetcore.components.render_diff.*", Only("error.type"))
        .AddView("aspnetcore.components.handle_event.*", Only("aspnetcore.components.type", "error.type"));

    // A series for each component and each of its handlers would be thousands, and Npgsql calls a pool by its connection string.
    private static MetricStreamConfiguration Only(params string[] tags) => new() { TagKeys = tags };

    private static void Log(OpenTelemetryLoggerOptions logs)
    {
        logs.IncludeFormattedMessage = true;

        // Scopes carry whatever a library puts there, such as request paths and connection ids.
        logs.IncludeScopes = false;
    }

    private static void Send(AzureMonitorExporterOptions exporter, string connection)
    {
        exporter.ConnectionString = connection;

        // A live view is a second way out, and polls every few seconds although nobody looks.
        exporter.EnableLiveMetrics = false;

        // A warning must arrive although the trace around it was not sampled or is of no interest.
        exporter.EnableTraceBasedLogsSampler = false;
    }

    // No page has a dot in its last segment, and every asset has. A circuit's connection would be a span of hours.
    private static bool IsWorthASpan(PathString path) =>
        !path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && !path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(path.Value);
}
