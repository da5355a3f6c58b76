using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>The words of a question as topics know them: an age is "fifty", "16/8" is fasting, and bare numbers say nothing.</summary>
internal static partial class SpokenTerms
{
    // Ways of saying something, the word that is none of it, and the words of topics for it.
    private static readonly (Regex Said, string? Not, string[] Means)[] Ways =
    [
        (Age(), null, ["fifty"]),
        (Youth(), "old", ["teenager"]),
        (Window(), null, ["intermittent"]),
        (Scheme(), null, ["rep", "range"]),
        (InARow(), "row", ["daily"]),
        (Cold(), "cold", ["sick"]),
        (Turns(), null, ["order"]),
        (SugarKind(), null, [Terms.Stem("diabetes")]),
    ];

    /// <summary>The words, stemmed; all of them when none is left otherwise.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        var terms = Terms.Of(question);
        var words = terms.Where(term => !term.All(char.IsAsciiDigit)).ToList();
        foreach (var (_, not, means) in Ways.Where(way => way.Said.IsMatch(question)))
        {
            words.RemoveAll(word => word == not);
            words.AddRange(means);
        }

        return words.Count > 0 ? words : [.. terms];
    }

    // "I'm 62" is about age as much as "I am old".
    [GeneratedRegex(@"\b(?:(?:i['’]?m|am|age|aged|over)\s+[5-9]\d\b|at\s+[5-9]\d\b(?=\s*(?:$|[?.,!]|years?|yo|is|can|do|should|too)))(?!\s*(?:kg|kilo|lb|pound|%|percent|min|rep|sec|cm|bpm))|\b[5-9]\d[\s-]+years?[\s-]+old", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b1[0-7][\s-]*(?:years?[\s-]+old|yo\b|y/o)|\bat\s+1[0-7]\b(?=\s*(?:$|[?.,!]|years?|yo|is|can|do|should|too))|\b(?:i['’]?m|i am)\s+1[0-7]\b(?!\s*(?:kg|kilo|lb|pound|%|percent|min|rep|week|month|day))", RegexOptions.IgnoreCase)]
    private static partial Regex Youth();

    [GeneratedRegex(@"\b(?:14|16|18|20)\s*[/:]\s*(?:10|8|6|4)\b")]
    private static partial Regex Window();

    [GeneratedRegex(@"\b\d{1,2}\s*x\s*\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // Not the exercise.
    [GeneratedRegex(@"\b(?:days|times|weeks)\s+in\s+a\s+row\b", RegexOptions.IgnoreCase)]
    private static partial Regex InARow();

    // "A cold" is an illness, "the cold" is weather.
    [GeneratedRegex(@"\b(?:a|this|my|bad|nasty|head)\s+cold\b(?!\s+(?:shower|bath|plunge|water|weather|day|drink|place|winter|morning|room|gym))", RegexOptions.IgnoreCase)]
    private static partial Regex Cold();

    // "Squat first or bench first".
    [GeneratedRegex(@"\bfirst\s*,?\s*(?:or|then|and then)\b.*\b(?:first|second|last|after)\b|\bwhich\b.*\bfirst\b", RegexOptions.IgnoreCase)]
    private static partial Regex Turns();

    // Whoever lives with it calls it by its number.
    [GeneratedRegex(@"\btype\s*[12]\b|\bt[12]d\b", RegexOptions.IgnoreCase)]
    private static partial Regex SugarKind();
}
