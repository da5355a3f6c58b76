using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vigor.Core.Plans.Drafting;

/// <summary>Reads numbers as models write them: 8, "8-12", "10 per side", "30–60 s", "1:30", "2 min".</summary>
internal static partial class DraftNumbers
{
    private const int MostReps = 100;

    /// <summary>A whole number; of a range the lower end. Null when there is none.</summary>
    public static int? Whole(JsonElement value) => Span(value)?.From;

    /// <summary>Reps, when the text is not a time.</summary>
    public static RepRange? Reps(JsonElement value) => Span(value) is { IsTime: false } span ? Range(span.From, span.To) : null;

    /// <summary>Reps of two ends, brought into range; null when there are none.</summary>
    public static RepRange? Range(int? from, int? to)
    {
        if ((from ?? to) is not { } low || low < 1)
        {
            return null;
        }

        var high = to ?? low;
        return new(Math.Min(Math.Min(low, high), MostReps), Math.Min(Math.Max(low, high), MostReps));
    }

    /// <summary>Seconds, when the text says a time; of a range the lower end.</summary>
    public static int? TimeOf(JsonElement value) => Span(value) is { IsTime: true } span ? span.From : null;

    /// <summary>Seconds; a number without a unit counts as seconds.</summary>
    public static int? Seconds(JsonElement value) => Span(value)?.From;

    private static (int From, int To, bool IsTime)? Span(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.TryGetDouble(out var number) && double.IsFinite(number) ? (Clamp(number), Clamp(number), false) : null;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text)
        {
            return null;
        }

        if (Clock().Match(text) is { Success: true } clock)
        {
            var seconds = (60 * Number(clock.Groups["minutes"])) + Number(clock.Groups["seconds"]);
            return (Clamp(seconds), Clamp(seconds), true);
        }

        if (Amount().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var unit = found.Groups["minutes"].Success ? 60 : 1;
        var from = Number(found.Groups["from"]) * unit;
        var to = found.Groups["to"].Success ? Number(found.Groups["to"]) * unit : from;
        return (Clamp(from), Clamp(to), found.Groups["minutes"].Success || found.Groups["time"].Success);
    }

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static int Clamp(double number) => (int)Math.Clamp(number, -1, 100_000);

    [GeneratedRegex(@"\b(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<from>\d{1,6})(?:\s*(?:-|–|—|to)\s*(?<to>\d{1,6}))?\s*(?:(?<minutes>m|mins?|minutes?)\b|(?<time>s|secs?|seconds?|"")(?![a-z]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
