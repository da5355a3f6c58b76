using System.Text.RegularExpressions;

namespace Vigor.Web.Pages.Dashboard;

/// <summary>The beginning of an answer as plain text.</summary>
internal static partial class Excerpt
{
    private const int MaxLength = 160;

    /// <summary>At most 160 characters, cut at a word, without Markdown's marks.</summary>
    public static string Of(string markdown)
    {
        var text = Spaces().Replace(Marks().Replace(markdown, " "), " ").Trim();
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', MaxLength);
        return text[..(end > 0 ? end : MaxLength)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    [GeneratedRegex(@"^\s*([#>]+|[-*+]|\d+\.)\s|[*_`|]+|^\s*:?-{3,}.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
