using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Data;

namespace Vigor.Web.Hosting.Health;

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
