using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Vigor.Core.Ai.Providers;

/// <summary>Reads for how long a provider asks to be left alone.</summary>
internal static partial class RetryAfterHeader
{
    /// <summary>The time, within reason; null when the headers name none.</summary>
    /// <param name="header">Reads a header.</param>
    /// <param name="now">The time that a date is compared with.</param>
    public static TimeSpan? Read(Func<string, string?> header, DateTimeOffset now)
    {
        if (Number(header("retry-after-ms")) is { } milliseconds and > 0)
        {
            return ProviderFault.Reasonable(TimeSpan.FromMilliseconds(milliseconds));
        }

        var text = header("Retry-After")?.Trim() ?? "";
        return RetryConditionHeaderValue.TryParse(text, out var said) && said.Date is { } date
            ? ProviderFault.Reasonable(date - now)

            // Two headers are one with a comma; the longer wait holds.
            : ProviderFault.Reasonable(text.Split(',').Select(Duration).Max());
    }

    /// <summary>A wait in seconds, as the protocol has it, or as programs write one: 4s, 500ms, 1m30s. Null when it is neither.</summary>
    public static TimeSpan? Duration(string text)
    {
        if (Number(text) is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return Parts().Match(text) is { Success: true } parts ? parts.Groups["part"].Captures.Aggregate(TimeSpan.Zero, (sum, part) => sum + Part(part.Value)) : null;
    }

    private static TimeSpan Part(string text)
    {
        var unit = text.TrimStart([.. "0123456789. "]);
        var number = Number(text[..^unit.Length]) ?? 0;
        return unit switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "m" or "min" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromSeconds(number),
        };
    }

    // Larger figures are no waits but points in time, or mistakes.
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value < 1e8 ? value : null;

    [GeneratedRegex("^\\s*(?<part>[0-9]{1,9}(\\.[0-9]{1,9})? ?(ms|s|sec|seconds?|m|min|h))+\\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
