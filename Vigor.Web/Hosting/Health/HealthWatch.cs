using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vigor.Web.Hosting.Health;

/// <summary>
/// What the checks found, at most five seconds ago and once for all who ask meanwhile: whoever asks often must not be what makes
/// Vigor ill.
/// </summary>
internal sealed class HealthWatch(HealthCheckService checks, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<HealthReport>? found;
    private long lookedAt;

    /// <summary>What the checks found.</summary>
    public Task<HealthReport> LookAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (found is null || found.IsFaulted || (found.IsCompleted && time.GetElapsedTime(lookedAt) >= Kept))
            {
                lookedAt = time.GetTimestamp();

                // It is nobody's request: neither its end nor the database of a guest goes along.
                using var alone = ExecutionContext.SuppressFlow();
                found = Task.Run(() => checks.CheckHealthAsync(CancellationToken.None), CancellationToken.None);
            }

            return found.WaitAsync(cancellationToken);
        }
    }
}
