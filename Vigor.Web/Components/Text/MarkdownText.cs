using System.Globalization;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Vigor.Web.Components.Text;

/// <summary>
/// Markdown from outside as safe HTML, one piece a top-level block, so that only the block that grows is rendered again.
/// Raw HTML is shown as text; links open elsewhere and lead only to http, https and mail; pictures are left out.
/// </summary>
public static partial class MarkdownText
{
    private const string Joiner = "\u2060";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Use<FigureStars>()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>The blocks of a text as HTML that cannot run, load or style anything.</summary>
    public static IReadOnlyList<string> Blocks(string markdown) => new GrowingMarkdown().Blocks(markdown);

    /// <summary>The blocks of a text as HTML, as they come out of Markdown.</summary>
    internal static IEnumerable<string> Raw(string markdown) => Markdown.Parse(Joined(markdown), Pipeline).Select(Render);

    /// <summary>Makes a block harmless.</summary>
    internal static string Clean(string raw) => Sanitizer.Sanitize(raw).Replace(Joiner, "", StringComparison.Ordinal);

    // CommonMark sees no end of bold text between a mark such as 。 and a letter, for most scripts have a space there. A joiner makes it one.
    private static string Joined(string markdown) =>
        AfterMark().Replace(BeforeMark().Replace(markdown.Replace(Joiner, "", StringComparison.Ordinal), $"**{Joiner}"), $"{Joiner}**");

    [GeneratedRegex(@"(?<=[\p{Lo}\p{Lm}])\*\*(?=[\p{P}-[*]])")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@"(?<=[\p{P}-[*]])\*\*(?=[\p{Lo}\p{Lm}])")]
    private static partial Regex AfterMark();

    private static string Render(Block block)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);

        // A heading of an answer would stand in the outline of the page.
        if (block is HeadingBlock { Inline: { } title })
        {
            writer.Write("<p><strong>");
            renderer.Render(title);
            writer.Write("</strong></p>");
        }
        else
        {
            renderer.Render(block);
        }

        return writer.ToString();
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
                ["p", "br", "hr", "strong", "em", "del", "code", "pre", "ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody", "tr", "th", "td"],
                StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                link.SetAttribute("rel", "nofollow noopener noreferrer");
                link.SetAttribute("target", "_blank");
            }
        };
        return sanitizer;
    }
}
