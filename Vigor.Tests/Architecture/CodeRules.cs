using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigor.Tests.Architecture;

/// <summary>How code may be written, by its syntax. Each rule names what breaks it by file and line.</summary>
internal static class CodeRules
{
    public const int MethodLimit = 40;

    public const int ParameterLimit = 8;

    /// <summary>A longer method says its reason in a comment above it that starts with these words.</summary>
    public const string Reason = "// Long because ";

    public static IReadOnlyList<string> LongMethods(SourceFile file) =>
    [
        .. file.Root.DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
            .Where(node => file.IsWritten(node) && LinesOf(node) > MethodLimit && !node.GetLeadingTrivia().ToFullString().Contains(Reason, StringComparison.Ordinal))
            .Select(node => $"{file.Place(node)}: {LinesOf(node)} lines"),
    ];

    public static IReadOnlyList<string> WideConstructors(SourceFile file) =>
    [
        .. file.Root.DescendantNodes()
            .Select(node => node switch
            {
                ConstructorDeclarationSyntax constructor => constructor.ParameterList,
                ClassDeclarationSyntax type => type.ParameterList,
                StructDeclarationSyntax type => type.ParameterList,
                _ => null,
            })
            .OfType<ParameterListSyntax>()
            .Where(list => file.IsWritten(list) && list.Parameters.Count > ParameterLimit)
            .Select(list => $"{file.Place(list)}: {list.Parameters.Count} parameters"),
    ];

    public static IReadOnlyList<string> NestedConditionals(SourceFile file) =>
    [
        .. file.Root.DescendantNodes()
            .OfType<ConditionalExpressionSyntax>()
            .Where(node => file.IsWritten(node) && node.Ancestors().OfType<ConditionalExpressionSyntax>().Any())
            .Select(node => $"{file.Place(node)}: {node.ToString().ReplaceLineEndings(" ")}"),
    ];

    public static IReadOnlyList<string> ForeignNamespaces(SourceFile file)
    {
        var place = Path.GetDirectoryName(file.Path)!.Replace('/', '.');
        return
        [
            .. file.Root.DescendantNodes()
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Where(node => file.IsWritten(node) && node.Name.ToString() != place)
                .Select(node => $"{file.Place(node)}: {node.Name}"),
        ];
    }

    /// <summary>Usings that do not stand in the order in which editors sort them: System first, then by name, aliases last.</summary>
    public static IReadOnlyList<string> UnsortedUsings(SourceFile file)
    {
        IReadOnlyList<UsingDirectiveSyntax> usings = file.IsMade ? [] : [.. file.Root.DescendantNodes().OfType<UsingDirectiveSyntax>()];
        return [.. usings.Zip(usings.Skip(1)).Where(pair => Compare(pair.First, pair.Second) > 0).Select(pair => $"{file.Place(pair.Second)}: {pair.Second}")];
    }

    private static int Compare(UsingDirectiveSyntax one, UsingDirectiveSyntax other)
    {
        var (first, second) = (PlaceOf(one), PlaceOf(other));
        var byKind = (first.Kind, !first.IsSystem).CompareTo((second.Kind, !second.IsSystem));
        return byKind != 0 ? byKind : string.Compare(first.Name, second.Name, StringComparison.OrdinalIgnoreCase);
    }

    // A name is sorted part by part, and nothing sorts before the end of a part.
    private static (int Kind, bool IsSystem, string Name) PlaceOf(UsingDirectiveSyntax directive)
    {
        var name = (directive.Alias?.Name ?? directive.NamespaceOrType).ToString();
        var kind = directive switch { { Alias: not null } => 2, { StaticKeyword.RawKind: not 0 } => 1, _ => 0 };
        return (kind, name.Split('.')[0] == "System", name.Replace('.', '\0'));
    }

    /// <summary>Lines from the first word to the last; attributes and documentation are no part of what has to be held in mind.</summary>
    private static int LinesOf(SyntaxNode node)
    {
        var lines = node.DescendantTokens(child => child is not AttributeListSyntax)
            .Select(token => token.GetLocation().GetMappedLineSpan())
            .Where(place => place.HasMappedPath || !node.GetLocation().GetMappedLineSpan().HasMappedPath)
            .ToList();
        return lines.Max(place => place.EndLinePosition.Line) - lines.Min(place => place.StartLinePosition.Line) + 1;
    }
}
