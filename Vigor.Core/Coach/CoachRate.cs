using System.Threading.RateLimiting;
using Vigor.Core.Ai.Settings;
using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>Holds a person to <see cref="QuestionsAMinute"/>, in this process: enough to keep a script from flooding the coach.</summary>
public sealed class CoachRate(LiveSettings settings, TimeProvider time) : IDisposable
{
    /// <summary>Questions a person may ask in any minute.</summary>
    public const int QuestionsAMinute = 60;

    private readonly PartitionedRateLimiter<(Guid, int)> limiter = PartitionedRateLimiter.Create<(Guid UserId, int Limit), (Guid UserId, int Limit)>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, static key => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = key.Limit,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Counts a question.</summary>
    /// <exception cref="Refusal">The person has asked too many within a minute.</exception>
    public void Admit(Actor actor)
    {
        var limit = settings.Known.Override(OverrideKind.ChatRate, actor.UserId, time.GetUtcNow()) ?? QuestionsAMinute;
        using var lease = limiter.AttemptAcquire((actor.UserId, (int)Math.Clamp(limit, 1, int.MaxValue)));
        if (!lease.IsAcquired)
        {
            throw new Refusal(RefusalCode.RateLimitExceeded, "That is more questions than the coach can take in a minute. Wait a moment, then send it again.")
            {
                RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
