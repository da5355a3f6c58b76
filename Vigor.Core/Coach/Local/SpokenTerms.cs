using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Local;

/// <summary>The words of a question as topics know them: an age is "fifty", "16/8" is fasting, and bare numbers say nothing.</summary>
internal static partial class SpokenTerms
{
    private const string Old = "fifty";

    /// <summary>The words, stemmed; all of them when none is left otherwise.</summary>
    public static IReadOnlyList<string> Of(string question)
    {
        var terms = Terms.Of(question);
        var words = terms.Where(term => !term.All(char.IsAsciiDigit)).ToList();
        if (Age().IsMatch(question))
        {
            words.Add(Old);
        }

        if (Youth().IsMatch(question))
        {
            words.RemoveAll(word => word == "old");
            words.Add("teenager");
        }

        if (Window().IsMatch(question))
        {
            words.Add("intermittent");
        }

        if (Scheme().IsMatch(question))
        {
            words.AddRange(["rep", "range"]);
        }

        if (InARow().IsMatch(question))
        {
            words.Remove("row");
            words.Add("daily");
        }

        if (Cold().IsMatch(question))
        {
            words.Remove("cold");
            words.Add("sick");
        }

        return words.Count > 0 ? words : [.. terms];
    }

    // "I'm 62" is about age as much as "I am old".
    [GeneratedRegex(@"\b(?:(?:i['’]?m|am|age|aged|over)\s+[5-9]\d\b|at\s+[5-9]\d\b(?=\s*(?:$|[?.,!]|years?|yo|is|can|do|should|too)))(?!\s*(?:kg|kilo|lb|pound|%|percent|min|rep|sec|cm|bpm))|\b[5-9]\d[\s-]+years?[\s-]+old", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b1[0-7][\s-]*(?:years?[\s-]+old|yo\b|y/o)|\b(?:i['’]?m|i am)\s+1[0-7]\b(?!\s*(?:kg|kilo|lb|pound|%|percent|min|rep|week|month|day))", RegexOptions.IgnoreCase)]
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
}
