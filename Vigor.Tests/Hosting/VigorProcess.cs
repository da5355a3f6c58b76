using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Vigor.Tests.Hosting;

/// <summary>Vigor as people run it: a process of its own on a free port, with its own data folder, that can be killed and started again.</summary>
public sealed partial class VigorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly bool ownsDirectory;

    private VigorProcess(Process process, Uri address, string dataDirectory, bool ownsDirectory)
    {
        this.process = process;
        this.ownsDirectory = ownsDirectory;
        Address = address;
        DataDirectory = dataDirectory;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string DataDirectory { get; }

    /// <summary>Everything it printed so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Starts Vigor and waits until it answers.</summary>
    /// <param name="settings">Configuration keys with colons.</param>
    /// <param name="dataDirectory">Folder of an earlier process to go on with; a new one when absent.</param>
    /// <param name="port">Port of an earlier process to go on with; a free one when absent.</param>
    public static async Task<VigorProcess> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        string? dataDirectory = null,
        int? port = null)
    {
        var directory = dataDirectory ?? Directory.CreateTempSubdirectory("vigor-run-").FullName;
        var address = new Uri($"http://127.0.0.1:{port ?? Ports.Next()}");
        var vigor = new VigorProcess(Launch(settings, directory, address), address, directory, dataDirectory is null);
        using var client = new HttpClient { BaseAddress = address };
        var started = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync(client))
        {
            if (vigor.process.HasExited || TimeProvider.System.GetElapsedTime(started) > StartLimit)
            {
                throw new InvalidOperationException($"Vigor did not start:\n{vigor.Output}");
            }

            await Task.Delay(50);
        }

        return vigor;
    }

    /// <summary>Starts Vigor with settings it must refuse, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var directory = Directory.CreateTempSubdirectory("vigor-run-").FullName;
        await using var vigor = new VigorProcess(
            Launch(settings, directory, new Uri($"http://127.0.0.1:{Ports.Next()}"), arguments), new Uri("http://127.0.0.1"), directory, true);
        using var limit = new CancellationTokenSource(StartLimit);
        await vigor.process.WaitForExitAsync(limit.Token);
        return (vigor.process.ExitCode, vigor.Output);
    }

    /// <summary>Ends it as a power cut would: SIGKILL, nothing flushed, nobody told.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does, and holds that it ended well.</summary>
    public async Task TerminateAsync()
    {
        const int SigTerm = 15;
        Assert.Equal(0, SendSignal(process.Id, SigTerm));
        using var limit = new CancellationTokenSource(StartLimit);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"It ended with {process.ExitCode}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        if (ownsDirectory)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private static Process Launch(IReadOnlyDictionary<string, string>? settings, string directory, Uri address, params string[] arguments)
    {
        var home = Path.Combine(Repository.Root, "Vigor.Web", "bin", Repository.Configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(home, "Vigor.Web.dll"), .. arguments])
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Vigor__DataDirectory"] = directory;
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health/live");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
