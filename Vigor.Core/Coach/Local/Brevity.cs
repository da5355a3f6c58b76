using System.Text;
using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers for somebody who stands between two sets: three sentences at most.</summary>
internal static partial class Brevity
{
    private const int Sentences = 3;

    /// <summary>The beginning of a Markdown text; an item of a list counts as a sentence, and a table is left out.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder();
        var left = Sentences;
        foreach (var line in text.Split('\n'))
        {
            if (left == 0)
            {
                break;
            }

            if (line.StartsWith('|'))
            {
                continue;
            }

            // A line that only leads to a list says nothing by itself.
            var isItem = Item().IsMatch(line);
            var parts = isItem ? [line] : Sentence().Matches(line).Select(match => match.Value).Take(left).ToArray();
            result.AppendJoin("", parts).Append('\n');
            left -= line.TrimEnd().EndsWith(':') ? 0 : parts.Length;
        }

        return result.ToString().Trim();
    }

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s")]
    private static partial Regex Item();

    // A point within "1.5" or "No. 2" ends nothing; one before a space and a capital, or the line's end, does.
    [GeneratedRegex(@"\S.*?(?:[.?](?:\*\*)?(?=\s+[\p{Lu}*\[]|\s*$)|$)\s*")]
    private static partial Regex Sentence();
}
