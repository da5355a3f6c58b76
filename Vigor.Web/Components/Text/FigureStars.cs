using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Vigor.Web.Components.Text;

/// <summary>A star between two figures multiplies, as in "3*8*60", and emphasizes nothing.</summary>
internal sealed class FigureStars : InlineParser, IMarkdownExtension
{
    /// <summary>Looks at stars.</summary>
    public FigureStars() => OpeningCharacters = ['*'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiDigit(slice.PeekCharExtra(-1)) || !char.IsAsciiDigit(slice.PeekChar()))
        {
            return false;
        }

        processor.Inline = new LiteralInline("*");
        slice.SkipChar();
        return true;
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
