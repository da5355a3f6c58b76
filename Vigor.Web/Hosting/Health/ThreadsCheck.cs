using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vigor.Web.Hosting.Health;

/// <summary>How long work waits for a thread: when all of them are held by something that waits, everything is slow and nothing fails.</summary>
internal sealed class ThreadsCheck(TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var asked = time.GetTimestamp();
        var waited = await Task.Run(() => time.GetElapsedTime(asked), cancellationToken);
        return Finding.Of(
            waited > Bearable ? "Work waits for a thread." : null,
            ("wait_milliseconds", Math.Round(waited.TotalMilliseconds, 1)),
            ("threads", ThreadPool.ThreadCount),
            ("waiting", ThreadPool.PendingWorkItemCount));
    }
}
