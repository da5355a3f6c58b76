using System.Diagnostics;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

public sealed class FormatTests
{
    [Fact]
    public async Task The_code_is_formatted()
    {
        var start = new ProcessStartInfo("dotnet", ["format", "Vigor.sln", "--verify-no-changes", "--no-restore", "--exclude-diagnostics", "IDE0130"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var format = Process.Start(start)!;
        var output = format.StandardOutput.ReadToEndAsync();
        var errors = format.StandardError.ReadToEndAsync();
        await format.WaitForExitAsync();

        Assert.True(format.ExitCode == 0, await output + await errors);
    }
}
