using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigor.Tests.Architecture;

/// <summary>Small houses that break a rule on purpose, to see that the rule says so.</summary>
internal static class Planted
{
    /// <summary>Builds an assembly of this code and reads it as the house is read.</summary>
    public static TypeGraph House(string code)
    {
        var directory = Directory.CreateTempSubdirectory("vigor-planted-");
        try
        {
            const string Name = "Planted.dll";
            var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
                .Select(file => MetadataReference.CreateFromFile(file));
            var built = CSharpCompilation.Create("Planted", [CSharpSyntaxTree.ParseText(code)], libraries, new(OutputKind.DynamicallyLinkedLibrary))
                .Emit(Path.Combine(directory.FullName, Name));
            Assert.True(built.Success, string.Join('\n', built.Diagnostics));
            return TypeGraph.Read(directory.FullName, Name);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
