using System.Globalization;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Vigor.Web.Components.Text;

/// <summary>
/// Markdown from outside as safe HTML, one piece a top-level block, so that only the block that grows is rendered again.
/// Raw HTML is shown as text; links open elsewhere and lead only to http, https and mail; pictures are left out.
/// </summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>The blocks of a text as HTML that cannot run, load or style anything.</summary>
    public static IReadOnlyList<string> Blocks(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Select(Render).Select(html => Sanitizer.Sanitize(html)).Where(html => html.Length > 0)];

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
