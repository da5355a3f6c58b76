using System.Collections.Concurrent;

namespace Vigor.Web.Hosting;

/// <summary>
/// Lets the server stop at once although browsers keep their connections: new circuits are refused, and those that are
/// open are cut when the host stops. Without it an open browser holds a stop for 30 seconds.
/// </summary>
internal sealed class ShutdownGate(IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    private readonly ConcurrentDictionary<HttpContext, byte> connections = new();

    /// <summary>Runs a request of a circuit unless the server is stopping.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }

        connections.TryAdd(context, 0);
        try
        {
            await next(context);
        }
        finally
        {
            connections.TryRemove(context, out _);
        }
    }

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in connections.Keys)
        {
            connection.Abort();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Registers the shutdown gate.</summary>
internal static class ShutdownGateHosting
{
    /// <summary>Adds the gate.</summary>
    public static IServiceCollection AddShutdownGate(this IServiceCollection services)
    {
        services.AddSingleton<ShutdownGate>();
        services.AddHostedService(provider => provider.GetRequiredService<ShutdownGate>());
        return services;
    }

    /// <summary>Sends every circuit through the gate.</summary>
    public static void UseShutdownGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ShutdownGate>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_blazor"),
            branch => branch.Use((context, next) => gate.PassAsync(context, next)));
    }
}
