using System.Diagnostics;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

public sealed class FormatTests
{
    // Formatting reads the whole solution anew, which takes minutes where other tests run beside it.
    [Fact(Timeout = 600_000)]
    public async Task The_code_is_formatted()
    {
        var start = new ProcessStartInfo("dotnet", ["format", "Vigor.sln", "--verify-no-changes", "--no-restore", "--exclude-diagnostics", "IDE0130"])
        {
            WorkingDirectory = Repository.Root,
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
