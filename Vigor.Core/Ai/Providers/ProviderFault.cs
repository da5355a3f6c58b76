using System.ClientModel;
using System.Globalization;

namespace Vigor.Core.Ai.Providers;

/// <summary>A call that went wrong, told apart by what follows from it. Its message is for the log and holds no content.</summary>
/// <param name="kind">How it went wrong.</param>
/// <param name="inner">What was thrown, when something was.</param>
public sealed class ProviderFault(FaultKind kind, Exception? inner = null) : Exception($"Provider call failed: {kind}.", inner)
{
    /// <summary>How it went wrong.</summary>
    public FaultKind Kind { get; } = kind;

    /// <summary>How long the provider asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether the provider is to blame; what a filter declines is not a failure of the provider.</summary>
    public bool CountsAgainstProvider => Kind != FaultKind.Declined;

    /// <summary>What an exception of a client means.</summary>
    public static ProviderFault From(Exception exception) => exception switch
    {
        ProviderFault fault => fault,
        ClientResultException { Status: 400 } refusal when IsContentFilter(refusal) => new(FaultKind.Declined, exception),
        ClientResultException { Status: 429 } limit => new(FaultKind.RateLimited, exception) { RetryAfter = RetryAfterOf(limit) },
        ClientResultException { Status: >= 400 and < 500 } => new(FaultKind.Refused, exception),
        ClientResultException or HttpRequestException or IOException => new(FaultKind.Unreachable, exception),
        OperationCanceledException or TimeoutException => new(FaultKind.TimedOut, exception),
        _ => new(FaultKind.Garbled, exception),
    };

    private static bool IsContentFilter(ClientResultException refusal) =>
        refusal.GetRawResponse()?.Content.ToString().Contains("content_filter", StringComparison.Ordinal) == true;

    private static TimeSpan? RetryAfterOf(ClientResultException limit)
    {
        if (limit.GetRawResponse() is not { } answer)
        {
            return null;
        }

        if (answer.Headers.TryGetValue("retry-after-ms", out var text) && Seconds(text) is { } milliseconds)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return answer.Headers.TryGetValue("Retry-After", out text) && Seconds(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e6 ? value : null;
}
