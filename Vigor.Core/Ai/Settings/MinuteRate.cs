using System.Globalization;
using Vigor.Core.Data.Shared;

namespace Vigor.Core.Ai.Settings;

/// <summary>Holds a person to a number of requests in any minute: enough to keep a script from flooding Vigor.</summary>
/// <param name="settings">Where administrators may have set another number.</param>
/// <param name="counts">Counts them.</param>
/// <param name="time">The clock those overrides end by.</param>
/// <param name="kind">The override that counts; absent where administrators cannot change the number.</param>
/// <param name="most">Requests a minute without one.</param>
/// <param name="sentence">What is said to whoever sends more.</param>
public abstract class MinuteRate(LiveSettings settings, MinuteCounts counts, TimeProvider time, OverrideKind? kind, int most, string sentence)
{
    /// <summary>Counts a request, against the number that holds now.</summary>
    /// <exception cref="Refusal">The person has sent too many within a minute.</exception>
    public async ValueTask AdmitAsync(Guid userId, CancellationToken cancellationToken = default)
    {
        var policy = await settings.CurrentAsync(cancellationToken);
        var limit = (kind is { } known ? policy.Override(known, userId, time.GetUtcNow()) : null) ?? most;
        var what = string.Create(CultureInfo.InvariantCulture, $"{GetType().Name}:{userId}");
        if (await counts.CountAsync(what, (int)Math.Clamp(limit, 1, int.MaxValue)) is { } wait)
        {
            throw new Refusal(RefusalCode.RateLimitExceeded, sentence) { RetryAfter = wait };
        }
    }
}
