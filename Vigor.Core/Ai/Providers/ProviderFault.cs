using System.ClientModel;
using System.Globalization;
using Vigor.Core.Ai.Providers.Wire;

namespace Vigor.Core.Ai.Providers;

/// <summary>A call that went wrong, told apart by what follows from it. Its message is for the log and holds no content.</summary>
/// <param name="kind">How it went wrong.</param>
/// <param name="inner">What was thrown, when something was.</param>
public sealed class ProviderFault(FaultKind kind, Exception? inner = null) : Exception($"Provider call failed: {kind}.", inner)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    // The words that servers give errors, by a part that they share; the first that fits holds.
    private static readonly (string Part, FaultKind Kind)[] Words =
    [
        ("content_filter", FaultKind.Declined),
        ("content_policy", FaultKind.Declined),
        ("rate_limit", FaultKind.RateLimited),
        ("rate limit", FaultKind.RateLimited),
        ("too_many", FaultKind.RateLimited),
        ("resource_exhausted", FaultKind.RateLimited),
        ("quota", FaultKind.Refused),
        ("credit", FaultKind.Refused),
        ("balance", FaultKind.Refused),
        ("billing", FaultKind.Refused),
        ("payment", FaultKind.Refused),
        ("api_key", FaultKind.Refused),
        ("auth", FaultKind.Refused),
        ("permission", FaultKind.Refused),
        ("not_found", FaultKind.Refused),
        ("invalid", FaultKind.Malformed),
        ("context_length", FaultKind.Malformed),
    ];

    /// <summary>How it went wrong.</summary>
    public FaultKind Kind { get; } = kind;

    /// <summary>How long the provider asked to be left alone, at most a day.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the provider says that it did nothing for the call, so that nothing is owed.</summary>
    public bool SaysNoWork { get; private init; }

    /// <summary>
    /// Whether the provider is to blame. What a filter declines and what we sent in a wrong shape are no failures of the
    /// provider, and one that names a time to come back is left alone until then without being counted.
    /// </summary>
    public bool CountsAgainstProvider => Kind is not (FaultKind.Declined or FaultKind.Malformed or FaultKind.Incomplete) && RetryAfter is null;

    /// <summary>Whether the same call may well succeed a moment later.</summary>
    public bool IsTransient => Kind is FaultKind.Unreachable or FaultKind.Cut && RetryAfter is null;

    /// <summary>What an exception of a client means.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="now">The time that a date in Retry-After is compared with.</param>
    public static ProviderFault From(Exception exception, DateTimeOffset now) => exception switch
    {
        ProviderFault fault => fault,
        BodyTooLargeException => new(FaultKind.Garbled, exception),
        ClientResultException { InnerException: BodyTooLargeException } => new(FaultKind.Garbled, exception),
        ClientResultException answered when answered.GetRawResponse() is { } raw => OfStatus(
            answered.Status,
            raw.Content.ToString(),
            name => raw.Headers.TryGetValue(name, out var value) ? value : null,
            now,
            exception),
        ClientResultException or HttpRequestException or IOException => new(FaultKind.Unreachable, exception),
        OperationCanceledException or TimeoutException => new(FaultKind.TimedOut, exception),
        _ => new(FaultKind.Garbled, exception),
    };

    /// <summary>What an HTTP answer that is no success means.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="body">Its body; only looked at, never kept.</param>
    /// <param name="header">Reads a header.</param>
    /// <param name="now">The time that a date in Retry-After is compared with.</param>
    /// <param name="inner">What a client threw.</param>
    public static ProviderFault OfStatus(int status, string body, Func<string, string?> header, DateTimeOffset now, Exception? inner = null) =>
        new(KindOf(status, body), inner) { RetryAfter = status is 429 or >= 500 ? RetryAfterHeader.Read(header, now) : null, SaysNoWork = status >= 300 };

    /// <summary>What an error means that an answer tells of although its status is good.</summary>
    /// <param name="code">Its code: a word or a status.</param>
    /// <param name="type">Its type, for those that have no code.</param>
    public static ProviderFault OfTold(string? code, string? type) =>
        new(int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 ? KindOf(status, "") : KindOf(code) ?? KindOf(type) ?? FaultKind.Unreachable) { SaysNoWork = true };

    /// <summary>A time to be left alone, within reason; null when it is none.</summary>
    public static TimeSpan? Reasonable(TimeSpan? wait) => wait > TimeSpan.Zero ? TimeSpan.FromTicks(Math.Min(wait.Value.Ticks, LongestRest.Ticks)) : null;

    private static FaultKind KindOf(int status, string body) => status switch
    {
        400 when body.Contains("content_filter", StringComparison.Ordinal) || body.Contains("content_policy_violation", StringComparison.Ordinal) => FaultKind.Declined,
        400 when body.Contains("API_KEY_INVALID", StringComparison.Ordinal) => FaultKind.Refused,
        400 or 413 or 415 or 422 => FaultKind.Malformed,
        408 => FaultKind.Unreachable,
        429 => FaultKind.RateLimited,

        // A redirect is not followed: the address is wrong.
        >= 300 and < 500 => FaultKind.Refused,
        >= 500 => FaultKind.Unreachable,
        _ => FaultKind.Garbled,
    };

    private static FaultKind? KindOf(string? word)
    {
        foreach (var (part, kind) in Words)
        {
            if (word?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
            {
                return kind;
            }
        }

        return null;
    }
}
