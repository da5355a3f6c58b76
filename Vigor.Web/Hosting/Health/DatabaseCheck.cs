using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Data;

namespace Vigor.Web.Hosting.Health;

/// <summary>Whether the database answers, and how long that takes.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<VigorDb> contexts, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var asked = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT 1", cancellationToken);
        var taken = time.GetElapsedTime(asked);
        return Finding.Of(taken > Bearable ? "It answers slowly." : null, ("milliseconds", Math.Round(taken.TotalMilliseconds, 1)));
    }
}
