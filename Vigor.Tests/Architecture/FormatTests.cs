using System.Diagnostics;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

/// <summary>What the build does not look at itself: it fails on every rule of style and of the analyzers, but knows neither blanks nor the order of usings.</summary>
public sealed class FormatTests
{
    // Formatting reads the whole solution anew, which takes minutes where other tests run beside it.
    [Theory(Timeout = 1_200_000)]
    [InlineData("whitespace")]
    [InlineData("style", "--diagnostics", "IDE0065")]
    public async Task The_code_is_formatted(params string[] what)
    {
        var start = new ProcessStartInfo("dotnet", ["format", what[0], "Vigor.sln", .. what[1..], "--verify-no-changes", "--no-restore"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var format = Process.Start(start)!;
        var output = format.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = format.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await format.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(format.ExitCode == 0, await output + await errors);
    }
}
