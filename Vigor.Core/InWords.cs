using System.Globalization;

namespace Vigor.Core;

/// <summary>Counts, days, minutes and lists in words: the one place that knows how Vigor says them, for sentences and pages alike.</summary>
public static class InWords
{
    private static readonly string[] Numerals = ["one", "two", "three", "four", "five", "six"];

    /// <summary>"7.5", "12": at most one decimal.</summary>
    public static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"1 set", "3 sets", "2.5 sets": one is what is written as "1".</summary>
    /// <param name="count">How many; said with at most one decimal.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for every other count; null adds an "s" to <paramref name="one"/>.</param>
    public static string Count(decimal count, string one, string? many = null) => $"{Number(count)} {Noun(count, one, many)}";

    /// <summary>"one set", "three sets"; figures above six: "13 sets".</summary>
    /// <inheritdoc cref="Count"/>
    public static string Counted(int count, string one, string? many = null) =>
        count > 0 && count <= Numerals.Length ? $"{Numerals[count - 1]} {Noun(count, one, many)}" : Count(count, one, many);

    /// <summary>The noun, or the verb, that goes with a count without the count itself: "set", "sets"; "is", "are".</summary>
    /// <inheritdoc cref="Count"/>
    public static string Noun(decimal count, string one, string? many = null) => Number(count) == "1" ? one : many ?? $"{one}s";

    /// <summary>"chest", "chest and back", "chest, back and glutes"; nothing for nothing.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>A name within a sentence: lower case unless it begins with an abbreviation.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A text as a sentence begins: its first letter upper case.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"45 min", "2 h" or "1 h 20 min".</summary>
    /// <param name="minutes">Whole minutes, 0 or more.</param>
    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest} min"),
        (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours} h"),
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours} h {rest} min"),
    };

    /// <summary>"4 Sep".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"4 Sep 2026".</summary>
    public static string ShortDayOfYear(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"4 September".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"4 September 2026".</summary>
    public static string DayOfYear(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Friday 4 September".</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"Friday 4 September 2026".</summary>
    public static string WeekdayOfYear(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Fri 4 Sep", with the year when it is not the current one.</summary>
    public static string DayFrom(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"today", "yesterday", else the day as <see cref="DayFrom"/> has it.</summary>
    public static string NearDay(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        _ => DayFrom(day, today),
    };
}
