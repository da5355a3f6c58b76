using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Vigor.Bench.Clusters;

/// <summary>A reverse proxy before several processes: who came to one stays there by a cookie, and goes on elsewhere when it is gone.</summary>
internal sealed class StickyProxy : IAsyncDisposable
{
    private readonly WebApplication app;

    private StickyProxy(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts it before some servers.</summary>
    public static async Task<StickyProxy> StartAsync(IReadOnlyList<Uri> servers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var cluster = new ClusterConfig
        {
            ClusterId = "vigor",
            LoadBalancingPolicy = "RoundRobin",
            SessionAffinity = new() { Enabled = true, Policy = "HashCookie", FailurePolicy = "Redistribute", AffinityKeyName = "instance" },
            HealthCheck = new()
            {
                Active = new() { Enabled = true, Interval = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(2), Policy = "ConsecutiveFailures", Path = "/health/ready" },
                Passive = new() { Enabled = true, Policy = "TransportFailureRate", ReactivationPeriod = TimeSpan.FromSeconds(5) },
            },
            Destinations = servers.Index().ToDictionary(server => $"vigor-{server.Index}", server => new DestinationConfig { Address = server.Item.ToString() }, StringComparer.Ordinal),
        };
        builder.Services.AddReverseProxy()
            .LoadFromMemory([new RouteConfig { RouteId = "all", ClusterId = cluster.ClusterId, Match = new() { Path = "{**all}" } }], [cluster])
            .AddTransforms(transforms => transforms.AddXForwardedFor(action: ForwardedTransformActions.Append));
        var proxy = new StickyProxy(builder.Build());
        proxy.app.MapReverseProxy();
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}
