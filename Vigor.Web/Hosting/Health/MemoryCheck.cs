using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vigor.Web.Hosting.Health;

/// <summary>How near the process is to the memory it may have.</summary>
internal sealed class MemoryCheck : IHealthCheck
{
    private const double Near = 0.9;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (used, limit) = (Environment.WorkingSet, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        return Task.FromResult(Finding.Of(used < Near * limit ? null : "Nearly all memory is taken.", ("used_mb", used / 1_000_000), ("limit_mb", limit / 1_000_000)));
    }
}
