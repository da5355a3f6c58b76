using System.Globalization;

namespace Vigor.Core.Training.Insights;

/// <summary>Figures and days as the sentences of insights have them.</summary>
internal static class Words
{
    /// <summary>"4 May".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"7.5", "12".</summary>
    public static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"1 set", "12 sets".</summary>
    public static string Count(decimal count, string one) => $"{Number(count)} {one}{(Number(count) == "1" ? "" : "s")}";

    /// <summary>A name within a sentence: lower case unless it begins with an abbreviation.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>"chest", "chest and back", "chest, back and glutes".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
