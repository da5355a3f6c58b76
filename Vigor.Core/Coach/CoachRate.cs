using System.Threading.RateLimiting;
using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>Holds a person to <see cref="QuestionsAMinute"/>, in this process: enough to keep a script from flooding the coach.</summary>
public sealed class CoachRate : IDisposable
{
    /// <summary>Questions a person may ask in any minute.</summary>
    public const int QuestionsAMinute = 60;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(userId =>
        RateLimitPartition.GetSlidingWindowLimiter(userId, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = QuestionsAMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Counts a question.</summary>
    /// <exception cref="Refusal">The person has asked too many within a minute.</exception>
    public void Admit(Actor actor)
    {
        using var lease = limiter.AttemptAcquire(actor.UserId);
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
