using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vigor.Web.Hosting.Health;

/// <summary>What operators and load balancers ask.</summary>
internal static class HealthHosting
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Version of this build.</summary>
    public static string Version { get; } =
        typeof(HealthHosting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Adds the checks. None of them asks a provider: that would cost money.</summary>
    public static IServiceCollection AddVigorHealth(this IServiceCollection services)
    {
        services.AddSingleton<HealthWatch>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Patience)
            .AddCheck<MigrationsCheck>("migrations", tags: [Ready], timeout: Patience)
            .AddCheck<AiProvidersCheck>("ai_providers")
            .AddCheck<BackgroundCheck>("background")
            .AddCheck<CircuitsCheck>("circuits")
            .AddCheck<DiskCheck>("disk")
            .AddCheck<MemoryCheck>("memory")
            .AddCheck<ThreadsCheck>("threads", timeout: Patience);
        return services;
    }

    /// <summary>
    /// Maps <c>/health</c>, all there is to say; <c>/health/live</c>, whether the process answers; <c>/health/ready</c>, whether it can
    /// serve people. 200 when that is healthy or degraded, 503 when it is not.
    /// </summary>
    public static void MapVigorHealth(this WebApplication app)
    {
        Map(app, "/health", async context => await context.RequestServices.GetRequiredService<HealthWatch>().LookAsync(context.RequestAborted));
        Map(app, "/health/live", _ => ValueTask.FromResult(Of([])));
        Map(app, "/health/ready", async context =>
        {
            var report = await context.RequestServices.GetRequiredService<HealthWatch>().LookAsync(context.RequestAborted);
            return Of(report.Entries.Where(entry => entry.Value.Tags.Contains(Ready, StringComparer.Ordinal)));
        });
    }

    private static HealthReport Of(IEnumerable<KeyValuePair<string, HealthReportEntry>> entries) => new(entries.ToDictionary(StringComparer.Ordinal), TimeSpan.Zero);

    private static void Map(WebApplication app, string path, Func<HttpContext, ValueTask<HealthReport>> look) => app
        .MapMethods(path, [HttpMethods.Get, HttpMethods.Head], async context => await WriteAsync(context, await look(context)))
        .RequireRateLimiting(RequestLimits.Health)
        .DisableHttpMetrics()
        .AllowAnonymous();

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store, no-cache";
        var services = context.RequestServices;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", Name(report.Status));
        json.WriteString("version", Version);
        json.WriteString("environment", services.GetRequiredService<IHostEnvironment>().EnvironmentName);
        json.WriteString("time", services.GetRequiredService<TimeProvider>().GetUtcNow());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            Write(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HealthReportEntry entry)
    {
        json.WriteString("status", Name(entry.Status));

        // The text of an exception names machines; it is in the log.
        if ((entry.Exception is null ? entry.Description : "It could not be asked.") is { } description)
        {
            json.WriteString("description", description);
        }

        foreach (var (name, value) in entry.Data)
        {
            json.WritePropertyName(name);
            ((JsonNode)value).WriteTo(json);
        }
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
