using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using Vigor.Core;

namespace Vigor.Web.Hosting.Telemetry;

/// <summary>What the process knows of itself, told whenever somebody collects figures.</summary>
internal sealed class OwnFigures(IServiceProvider services, IMeterFactory meters) : IHostedService
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Vigor";

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Asked for here and not in the constructor: this is one of the hosted services itself.
        var works = services.GetServices<IHostedService>().OfType<PeriodicWork>().ToList();
        var queues = services.GetServices<IBacklog>().ToList();
        var (places, limits) = (services.GetRequiredService<CircuitPlaces>(), services.GetRequiredService<IOptions<RequestLimitOptions>>().Value);
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge("vigor.circuits.open", () => places.Taken, "{circuit}", "Connections that hold a circuit.");
        meter.CreateObservableGauge("vigor.circuits.limit", () => limits.Circuits, "{circuit}", "Connections that may hold one.");
        meter.CreateObservableGauge("vigor.queue.length", () => queues.Select(queue => new Measurement<int>(queue.Length, Of("vigor.queue", queue.Name))), "{item}", "What waits or is being done.");
        meter.CreateObservableGauge("vigor.queue.age", () => queues.Select(queue => new Measurement<double>(queue.Age.TotalSeconds, Of("vigor.queue", queue.Name))), "s", "Age of the oldest of it.");
        meter.CreateObservableGauge("vigor.work.age", () => works.Select(work => new Measurement<double>(work.Age.TotalSeconds, Of("vigor.work", work.Name))), "s", "Since a round last went well.");
        meter.CreateObservableGauge("vigor.work.late", () => works.Count(work => work.IsLate) + queues.Count(queue => queue.Age > queue.Bearable), "{work}", "Works and queues that somebody should look at.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static KeyValuePair<string, object?> Of(string name, string value) => new(name, value);
}
