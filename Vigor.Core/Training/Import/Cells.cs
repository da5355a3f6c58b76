using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>Reads numbers, times and units as other applications write them.</summary>
internal static partial class Cells
{
    private const int Noon = 12;

    private const decimal MostSilent = 200, MetresPerKilometre = 1000, MetresPerMile = 1609.344m, MetresPerYard = 0.9144m, MetresPerFoot = 0.3048m;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd h:mm:ss tt", "yyyy-MM-dd h:mm tt", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd",
        "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd", "d MMM yyyy, HH:mm", "d MMM yyyy, h:mm tt", "d MMM yyyy HH:mm", "d MMMM yyyy, HH:mm", "MMM d, yyyy, h:mm tt", "MMM d, yyyy, HH:mm", "MMM d, yyyy h:mm tt", "d MMM yyyy", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy",
    ];

    private static readonly string[] Numbered = ["d M yyyy, HH:mm", "d M yyyy HH:mm", "d M yyyy, h:mm tt", "d M yyyy"];

    private static readonly CultureInfo[] Languages = [.. new[] { "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "cs", "fi", "tr" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>A number with a point or a comma before its fraction; null for an empty cell.</summary>
    /// <exception cref="UnreadableLineException">It is not a number.</exception>
    public static decimal? Number(string text, string what)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var plain = text.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var (point, comma) = (plain.LastIndexOf('.'), plain.LastIndexOf(','));
        plain = comma > point ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : plain.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnreadableLineException($"“{Short(text)}” is not a number of {what}.");
    }

    /// <summary>A whole number; a fraction of nothing ("8.0") is whole.</summary>
    /// <exception cref="UnreadableLineException">It is not a whole number.</exception>
    public static int? Whole(string text, string what) => Number(text, what) switch
    {
        null => null,
        { } number when Math.Abs(number) <= int.MaxValue => (int)Math.Round(number, MidpointRounding.AwayFromZero),
        _ => throw new UnreadableLineException($"“{Short(text)}” is too large for {what}."),
    };

    /// <summary>A day and time of the wall clock; noon where there is only a day.</summary>
    /// <exception cref="UnreadableLineException">It is not one.</exception>
    public static DateTime Moment(string text)
    {
        var plain = Fraction().Replace(Zone().Replace(Gaps().Replace(text, " ").Trim(), ""), "");
        if (!DateTime.TryParseExact(plain, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var moment) && !IsNamed(plain, out moment))
        {
            throw new UnreadableLineException($"“{Short(text)}” is not a date that can be read.");
        }

        return plain.Contains(':', StringComparison.Ordinal) ? moment : moment.AddHours(Noon);
    }

    /// <summary>How far the clock of a moment is from UTC: "+0100" or "Z" at its end; null when it says nothing.</summary>
    public static TimeSpan? Offset(string text)
    {
        var zone = Zone().Match(Gaps().Replace(text, " ").Trim()).Value.Trim();
        if (zone.Length == 0)
        {
            return null;
        }

        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        var offset = digits == "Z" ? TimeSpan.Zero : new TimeSpan(int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture), 0);
        if (offset > TimeSpan.FromHours(14))
        {
            return null;
        }

        return digits[0] == '-' ? -offset : offset;
    }

    /// <summary>"18 sept. 2026, 17:30": the names of months are those of the phone's language.</summary>
    private static bool IsNamed(string text, out DateTime moment)
    {
        var plain = text.Replace(".", "", StringComparison.Ordinal).Replace(" de ", " ", StringComparison.Ordinal);
        foreach (var culture in Languages)
        {
            foreach (var length in (ReadOnlySpan<int>)[int.MaxValue, 4, 3])
            {
                // Short names differ between phones and servers, so both sides are cut alike.
                var words = plain.Split(' ', 3);
                var month = words.Length < 3 ? -1 : Array.FindIndex(culture.DateTimeFormat.MonthNames, name => name.Length > 0 && string.Equals(Cut(name, length), Cut(words[1], length), StringComparison.OrdinalIgnoreCase));
                if (month >= 0 && DateTime.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{words[0]} {month + 1} {words[2]}"), Numbered, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out moment))
                {
                    return true;
                }
            }
        }

        moment = default;
        return false;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>Seconds of "1h 5m", "45m", "1:05:00", "05:30" or "90".</summary>
    /// <exception cref="UnreadableLineException">It is not a duration.</exception>
    public static int? Duration(string text, string what)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Units().Match(text) is { Success: true } match)
        {
            return checked((Part(match, "h") * 3600) + (Part(match, "m") * 60) + Part(match, "s"));
        }

        var parts = text.Split(':');
        if (parts.Length is 2 or 3)
        {
            return (int)parts.Aggregate(0m, (sum, part) => (sum * 60) + (Number(part, what) ?? 0));
        }

        return Whole(text, what);
    }

    /// <summary>Kilograms or pounds; null for an empty cell.</summary>
    public static UnitSystem? LoadUnit(string text) => text.Trim(' ', '.').ToLowerInvariant() switch
    {
        "kg" or "kgs" or "kilogram" or "kilograms" => UnitSystem.Metric,
        "lb" or "lbs" or "pound" or "pounds" => UnitSystem.Imperial,
        _ => null,
    };

    /// <summary>A distance without a unit: nobody goes 200 km in a set, so that many are metres; fewer go with the unit of the loads.</summary>
    public static (int? Metres, decimal? Silent) Distance(decimal? distance, string unit) =>
        unit.Length > 0 || distance is not (> 0 and < MostSilent)
            ? (Metres(distance, unit), null)
            : (null, distance);

    /// <summary>A distance in whole metres.</summary>
    public static int? Metres(decimal? distance, string unit) => distance is not { } length || length <= 0
        ? null
        : (int)Math.Round(Math.Min(length, SetBounds.Metres.Most) * (unit.Trim(' ', '.').ToLowerInvariant() switch
        {
            "km" or "kms" or "kilometer" or "kilometre" or "kilometers" or "kilometres" => MetresPerKilometre,
            "mi" or "mile" or "miles" => MetresPerMile,
            "yd" or "yard" or "yards" => MetresPerYard,
            "ft" or "foot" or "feet" => MetresPerFoot,
            _ => 1,
        }), MidpointRounding.AwayFromZero);

    /// <summary>Perceived exertion to the half; what is not believed says nothing.</summary>
    public static decimal? Rpe(decimal? rpe) => rpe is { } value && Math.Round(value * 2, MidpointRounding.AwayFromZero) / 2 is var half && SetBounds.Rpe.Allows(half) ? half : null;

    private static int Part(Match match, string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static string Short(string text) => text.Length <= 30 ? text : text.Cut(30) + "…";

    [GeneratedRegex(@"^\s*(?=\d)(?:(?<h>\d{1,4})\s*h(?:r|rs|ours?)?)?\s*(?:(?<m>\d{1,5})\s*m(?:in|ins|inutes?)?)?\s*(?:(?<s>\d{1,6})\s*s(?:ec|ecs|econds?)?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Units();

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"(?<=:\d{2}(\.\d+)?)\s*([+-]\d{2}:?\d{2}|Z)$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"(?<=:\d{2}:\d{2})\.\d+$")]
    private static partial Regex Fraction();
}
