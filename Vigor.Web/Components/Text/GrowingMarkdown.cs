namespace Vigor.Web.Components.Text;

/// <summary>A text that is shown again and again while it is written. Cleaning a block costs far more than reading it, and only the last one has changed.</summary>
internal sealed class GrowingMarkdown
{
    private Dictionary<string, string> cleaned = new(StringComparer.Ordinal);

    /// <summary>The blocks of the text as it is now, as HTML that cannot run, load or style anything.</summary>
    public IReadOnlyList<string> Blocks(string markdown)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> blocks = [.. MarkdownText.Raw(markdown).Select(raw => known[raw] = cleaned.GetValueOrDefault(raw) ?? MarkdownText.Clean(raw)).Where(html => html.Length > 0)];
        cleaned = known;
        return blocks;
    }
}
