using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigor.Tests.Architecture;

/// <summary>A file of C#, or the C# that was made of a Razor file.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="IsMade">Whether it was made of another file, to whose lines it points.</param>
internal sealed record SourceFile(string Path, SyntaxNode Root, bool IsMade)
{
    public static SourceFile Parse(string path, string text, bool isMade = false) =>
        new(path, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot(), isMade);

    /// <summary>Whether somebody wrote it; of what was made, only what came from the other file.</summary>
    public bool IsWritten(SyntaxNode node) => !IsMade || node.GetLocation().GetMappedLineSpan() is { HasMappedPath: true };

    public string Place(SyntaxNode node)
    {
        var place = node.GetLocation().GetMappedLineSpan();
        return $"{(place.HasMappedPath ? place.Path : Path)}:{place.StartLinePosition.Line + 1}";
    }
}
