using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

/// <summary>What lies in the repository, without what builds make there.</summary>
internal static class Sources
{
    private static readonly string[] Projects = ["Vigor.Core", "Vigor.Web", "Vigor.Tests", "Vigor.Bench"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Written(), .. MadeOfRazor()]);

    /// <summary>All files of the four projects, from the root of the repository, with slashes.</summary>
    public static IEnumerable<string> Paths => Projects
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*", SearchOption.AllDirectories))
        .Select(FromRoot)
        .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules"));

    /// <summary>All C# but what tools make.</summary>
    public static IReadOnlyList<SourceFile> CSharp => Read.Value;

    /// <summary>Whether Entity Framework's tools make it: migrations and compiled models. Of those nothing is asked.</summary>
    public static bool IsMade(string path) =>
        path.StartsWith("Vigor.Core/Data/Migrations/", StringComparison.Ordinal) || path.StartsWith("Vigor.Core/Data/Compiled/", StringComparison.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<SourceFile> Written() => Paths
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !IsMade(path))
        .Select(path => SourceFile.Parse(path, Text(path)));

    /// <summary>A build leaves the C# of every Razor file, also of files that are gone since.</summary>
    private static IEnumerable<SourceFile> MadeOfRazor()
    {
        var made = Path.Combine(Repository.Root, "Vigor.Web", "obj", Repository.Configuration, "net10.0", "generated");
        foreach (var file in Directory.EnumerateFiles(made, "*_razor.g.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var origin = text.Split('"', 3)[1];
            if (File.Exists(origin))
            {
                var path = FromRoot(origin);
                yield return SourceFile.Parse(path, text.Replace(origin, path, StringComparison.Ordinal), isMade: true);
            }
        }
    }

    private static string FromRoot(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
