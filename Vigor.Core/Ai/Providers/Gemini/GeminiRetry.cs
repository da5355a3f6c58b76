using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>Reads when to come back from the body of a refusal, which has it where others have a header.</summary>
internal static class GeminiRetry
{
    // Quotas of a day begin anew at midnight there.
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>How long to leave it alone; null when the body does not say.</summary>
    public static TimeSpan? RestOf(string body, DateTimeOffset now)
    {
        GeminiChunk? answer;
        try
        {
            answer = JsonSerializer.Deserialize(body, GeminiJson.Default.GeminiChunk);
        }
        catch (JsonException)
        {
            return null;
        }

        var details = answer?.Error?.Details ?? [];
        if (details.Any(detail => detail.Violations?.Any(violation => violation.QuotaId?.Contains("PerDay", StringComparison.Ordinal) == true) == true))
        {
            return ProviderFault.Reasonable(UntilMidnight(now));
        }

        var delay = details.Select(detail => detail.RetryDelay).FirstOrDefault(text => text is not null);
        return delay is null ? null : ProviderFault.Reasonable(RetryAfterHeader.Duration(delay));
    }

    private static TimeSpan UntilMidnight(DateTimeOffset now)
    {
        var there = TimeZoneInfo.ConvertTime(now, Pacific);
        var tomorrow = there.Date.AddDays(1);
        return new DateTimeOffset(tomorrow, Pacific.GetUtcOffset(tomorrow)) - now;
    }
}
