using System.Threading.RateLimiting;

namespace Vigor.Core.Ai.Settings;

/// <summary>Holds a person to a number of requests in any minute, in this process: enough to keep a script from flooding Vigor.</summary>
/// <param name="settings">Where administrators may have set another number.</param>
/// <param name="time">The clock those overrides end by.</param>
/// <param name="kind">The override that counts; absent where administrators cannot change the number.</param>
/// <param name="most">Requests a minute without one.</param>
/// <param name="sentence">What is said to whoever sends more.</param>
public abstract class MinuteRate(LiveSettings settings, TimeProvider time, OverrideKind? kind, int most, string sentence) : IDisposable
{
    private readonly PartitionedRateLimiter<(Guid, int)> limiter = PartitionedRateLimiter.Create<(Guid UserId, int Limit), (Guid UserId, int Limit)>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, static key => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = key.Limit,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Counts a request, against the number that holds now.</summary>
    /// <exception cref="Refusal">The person has sent too many within a minute.</exception>
    public async ValueTask AdmitAsync(Guid userId, CancellationToken cancellationToken = default)
    {
        var policy = await settings.CurrentAsync(cancellationToken);
        var limit = (kind is { } known ? policy.Override(known, userId, time.GetUtcNow()) : null) ?? most;
        using var lease = limiter.AttemptAcquire((userId, (int)Math.Clamp(limit, 1, int.MaxValue)));
        if (!lease.IsAcquired)
        {
            throw new Refusal(RefusalCode.RateLimitExceeded, sentence)
            {
                RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
