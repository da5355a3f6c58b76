using System.ClientModel;
using System.Globalization;
using System.Net.Http.Headers;

namespace Vigor.Core.Ai.Providers;

/// <summary>A call that went wrong, told apart by what follows from it. Its message is for the log and holds no content.</summary>
/// <param name="kind">How it went wrong.</param>
/// <param name="inner">What was thrown, when something was.</param>
public sealed class ProviderFault(FaultKind kind, Exception? inner = null) : Exception($"Provider call failed: {kind}.", inner)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>How it went wrong.</summary>
    public FaultKind Kind { get; } = kind;

    /// <summary>How long the provider asked to be left alone, at most a day.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the provider may have worked for the call, so that tokens may be owed.</summary>
    public bool MayHaveWorked => Kind is FaultKind.TimedOut or FaultKind.Cut || InnerException is IOException;

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
    public static ProviderFault OfStatus(int status, string body, Func<string, string?> header, DateTimeOffset now, Exception? inner = null) => status switch
    {
        400 when body.Contains("content_filter", StringComparison.Ordinal) || body.Contains("content_policy_violation", StringComparison.Ordinal) => new(FaultKind.Declined, inner),
        400 when body.Contains("API_KEY_INVALID", StringComparison.Ordinal) => new(FaultKind.Refused, inner),
        400 or 413 or 415 or 422 => new(FaultKind.Malformed, inner),
        408 => new(FaultKind.Unreachable, inner),
        429 => new(FaultKind.RateLimited, inner) { RetryAfter = Rest(header, now) },

        // A redirect is not followed: the address is wrong.
        (>= 300 and < 400) or (>= 401 and < 500) => new(FaultKind.Refused, inner),
        >= 500 => new(FaultKind.Unreachable, inner) { RetryAfter = Rest(header, now) },
        _ => new(FaultKind.Garbled, inner),
    };

    /// <summary>A time to be left alone, within reason; null when it is none.</summary>
    public static TimeSpan? Reasonable(TimeSpan? wait) => wait > TimeSpan.Zero ? TimeSpan.FromTicks(Math.Min(wait.Value.Ticks, LongestRest.Ticks)) : null;

    private static TimeSpan? Rest(Func<string, string?> header, DateTimeOffset now)
    {
        if (Number(header("retry-after-ms")) is { } milliseconds and > 0)
        {
            return Reasonable(TimeSpan.FromMilliseconds(milliseconds));
        }

        var text = header("Retry-After");
        if (Number(text) is { } seconds)
        {
            return Reasonable(TimeSpan.FromSeconds(seconds));
        }

        return RetryConditionHeaderValue.TryParse(text, out var said) ? Reasonable(said.Date - now) : null;
    }

    // Larger figures are no waits but points in time, or mistakes.
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e8 ? value : null;
}
