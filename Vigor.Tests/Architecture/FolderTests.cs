namespace Vigor.Tests.Architecture;

public sealed class FolderTests
{
    private static readonly string[] Written = [".cs", ".razor", ".js", ".css"];

    [Fact]
    public void No_folder_is_too_full() => Rule.AssertKept(FolderRules.FullFolders(Sources.Paths.Where(path => !Sources.IsMade(path))));

    /// <summary>Some are made, and what lies under <c>lib</c> was written by others.</summary>
    private static IEnumerable<(string Path, string Text)> OurFiles => Sources.Paths
        .Where(path => Written.Contains(Path.GetExtension(path)) && !Sources.IsMade(path) && !path.Contains("/wwwroot/lib/", StringComparison.Ordinal))
        .Select(path => (path, Sources.Text(path)));

    [Fact]
    public void No_file_is_too_long() => Rule.AssertKept(FolderRules.LongFiles(OurFiles));

    /// <summary>The build sees blanks within C#, and neither how a file ends nor other files.</summary>
    [Fact]
    public void No_line_ends_in_blanks_and_every_file_in_a_line() => Rule.AssertKept(FolderRules.UntidyFiles(OurFiles));

    [Fact]
    public void A_folder_that_is_too_full_is_seen()
    {
        var files = Enumerable.Range(1, FolderRules.FileLimit).Select(number => $"House/Plans/{number}.cs").ToList();
        Assert.Empty(FolderRules.FullFolders([.. files, "House/Plans/Checking/One.cs"]));
        Assert.Equal(["House/Plans: 36 files"], FolderRules.FullFolders([.. files, "House/Plans/Last.css"]));
    }

    [Fact]
    public void A_file_that_is_too_long_is_seen() =>
        Assert.Equal(["House/Long.cs: 301 lines"], FolderRules.LongFiles([("House/Long.cs", new('\n', 301)), ("House/Short.cs", new('\n', 300))]));

    [Fact]
    public void A_file_with_untidy_ends_is_seen() =>
        Assert.Equal(
            ["House/Blank.cs", "House/Cut.cs", "House/Long.cs", "House/Windows.cs"],
            FolderRules.UntidyFiles([("House/Blank.cs", "a \nb\n"), ("House/Cut.cs", "a"), ("House/Long.cs", "a\n\n"), ("House/Tidy.cs", "a\n\nb\n"), ("House/Windows.cs", "a\r\n")]));
}
