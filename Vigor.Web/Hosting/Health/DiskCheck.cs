using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Data;

namespace Vigor.Web.Hosting.Health;

/// <summary>Whether there is room where Vigor writes.</summary>
internal sealed class DiskCheck(DatabaseLocation location) : IHealthCheck
{
    // An import of a hundred thousand sets takes some forty megabytes, with the log that SQLite writes before it.
    private const long Low = 200_000_000;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(location.Directory).AvailableFreeSpace;
        return Task.FromResult(Finding.Of(free >= Low ? null : "There is little room left.", ("free_mb", free / 1_000_000)));
    }
}
