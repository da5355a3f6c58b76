using Vigor.Tests.Hosting;

namespace Vigor.Tests.Configured;

/// <summary>No file of the repository holds what looks like a real secret.</summary>
public sealed class KeptSecretRulesTests
{
    private static readonly string[] Made = ["bin", "obj", ".git", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea"];

    [Fact]
    public void No_file_holds_a_secret() => Assert.All(
        FilesIn(new DirectoryInfo(Repository.Root)).Where(file => file.Length < 3_000_000),
        file => Assert.True(KeptSecretRules.In(File.ReadAllText(file.FullName)) is [], file.FullName));

    [Theory]
    [InlineData("sk-", 40)]
    [InlineData("AIza", 35)]
    [InlineData("pplx-", 48)]
    [InlineData("ghp_", 36)]
    [InlineData("AccountKey=", 86)]
    public void A_planted_one_is_seen(string begins, int letters) => Assert.Single(KeptSecretRules.In($"key: \"{begins}{new string('x', letters)}\""));

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(FilesIn));
}
