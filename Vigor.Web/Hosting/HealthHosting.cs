using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Data;

namespace Vigor.Web.Hosting;

/// <summary>What operators and load balancers ask.</summary>
internal static class HealthHosting
{
    private const string Ready = "ready";

    /// <summary>Version of this build.</summary>
    public static string Version { get; } =
        typeof(HealthHosting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddVigorHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddDbContextCheck<VigorDb>("database", tags: [Ready])
            .AddCheck<AiProvidersCheck>("ai_providers")
            .AddCheck<MigrationsCheck>("migrations", tags: [Ready]);
        return services;
    }

    /// <summary>Maps <c>/health</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapVigorHealth(this WebApplication app)
    {
        Map(app, "/health", _ => true);
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", check => check.Tags.Contains(Ready));
    }

    private static void Map(WebApplication app, string path, Func<HealthCheckRegistration, bool> checks) => app
        .MapHealthChecks(path, new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync })
        .RequireRateLimiting(RequestLimits.Health)
        .DisableHttpMetrics()
        .AllowAnonymous();

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
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
            json.WriteString("status", Name(entry.Status));

            // The text of an exception names machines; it is in the log.
            if ((entry.Exception is null ? entry.Description : "It could not be asked.") is { } description)
            {
                json.WriteString("description", description);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

/// <summary>Whether the database has the shape this version expects.</summary>
internal sealed class MigrationsCheck(IDbContextFactory<VigorDb> contexts) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return missing == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{missing} migrations have not run.");
    }
}
