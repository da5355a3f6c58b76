using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Vigor.Web.Hosting.Health;

/// <summary>How near the open circuits are to their limit.</summary>
internal sealed class CircuitsCheck(CircuitPlaces places, IOptions<RequestLimitOptions> limits) : IHealthCheck
{
    private const double Near = 0.9;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (open, limit) = (places.Taken, limits.Value.Circuits);
        return Task.FromResult(Finding.Of(open < Near * limit ? null : "Nearly all places are taken.", ("open", open), ("limit", limit)));
    }
}
