using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Vigor.Core.Data.Shared;

/// <summary>
/// Counts what somebody does within any minute: with Redis all processes together, without it each its own. While Redis is away each
/// process counts for itself, so that nobody is kept out and nobody gets in without being counted.
/// </summary>
public sealed partial class MinuteCounts(ILogger<MinuteCounts> log, RedisLink? redis = null) : IDisposable
{
    private const int Segments = 6;

    // Six tenths of a minute, as the counter of the process has them; what lies before them is forgotten. The clock is Redis' own.
    private const string Script = """
        local seconds = tonumber(redis.call('TIME')[1])
        local now, oldest, count = math.floor(seconds / 10), nil, 0
        for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
            local segment = tonumber(field)
            if segment <= now - 6 then redis.call('HDEL', KEYS[1], field)
            else
                count = count + tonumber(redis.call('HGET', KEYS[1], field))
                if oldest == nil or segment < oldest then oldest = segment end
            end
        end
        if count >= tonumber(ARGV[1]) then return (oldest + 6) * 10 - seconds end
        redis.call('HINCRBY', KEYS[1], tostring(now), 1)
        redis.call('EXPIRE', KEYS[1], 70)
        return 0
        """;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string, int)> own = PartitionedRateLimiter.Create<(string What, int Most), (string What, int Most)>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, static key => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = key.Most,
            Window = Window,
            SegmentsPerWindow = Segments,
            QueueLimit = 0,
        }));

    /// <summary>Counts one time more.</summary>
    /// <param name="what">What is done, and by whom.</param>
    /// <param name="most">Times a minute, 1 or more.</param>
    /// <returns>How long to wait when it is one too many, in whole seconds; null when it may go on.</returns>
    public async ValueTask<TimeSpan?> CountAsync(string what, int most)
    {
        if (redis is not null)
        {
            try
            {
                var database = (await redis.ConnectAsync()).GetDatabase();
                var wait = (long)await database.ScriptEvaluateAsync(Script, [$"vigor:minute:{what}"], [most]);
                return wait > 0 ? TimeSpan.FromSeconds(wait) : null;
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException)
            {
                Away(failure.GetType().Name);
            }
        }

        using var lease = own.AttemptAcquire((what, most));
        if (lease.IsAcquired)
        {
            return null;
        }

        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window;
        return TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(after.TotalSeconds)));
    }

    /// <inheritdoc/>
    public void Dispose() => own.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away ({Fault}); until it is back each process counts for itself.")]
    private partial void Away(string fault);
}
