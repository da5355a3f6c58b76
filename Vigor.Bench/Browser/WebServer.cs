using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vigor.Bench.Browser;

/// <summary>Vigor as a process of its own on a data folder, that can be killed, started again, and be of another build.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private const string Name = "Vigor.Web.dll";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string directory = Directory.CreateTempSubdirectory("vigor-offline-").FullName;
    private readonly int port = FreePort();
    private string home;
    private Process? process;

    /// <summary>A server of the build that lies beside this one.</summary>
    public WebServer(string? home) => this.home = home ?? AppContext.BaseDirectory.Replace("Vigor.Bench", "Vigor.Web", StringComparison.Ordinal);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>Whether there is a build to start.</summary>
    public bool IsBuilt => File.Exists(Path.Combine(home, Name));

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(home, Name)]) { WorkingDirectory = home, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Vigor__DataDirectory"] = Path.Combine(directory, "data");
        start.Environment["Vigor__Limits__Register"] = start.Environment["Vigor__Limits__SignIn"] = "10000";
        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !process.HasExited; await Task.Delay(50))
        {
            try
            {
                using var answer = await client.GetAsync("/health/live");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception early) when (early is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
        }

        throw new InvalidOperationException(process.HasExited ? $"Vigor ended with code {process.ExitCode} when it was started." : $"Vigor did not answer within {Patience.TotalMinutes:0} minutes.");
    }

    /// <summary>Kills it, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    /// <summary>Makes it another build from its next start on: the same but for the worker.</summary>
    public void Rebuild()
    {
        var other = Path.Combine(directory, "build");
        Copy(home, other);
        var list = Path.Combine(other, "Vigor.Web.staticwebassets.runtime.json");
        var text = File.ReadAllText(list);
        var root = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("ContentRoots").EnumerateArray().Select(item => item.GetString()!).First(path => path.EndsWith("wwwroot/", StringComparison.Ordinal) && File.Exists(Path.Combine(path, "offline/worker.js")));
        var files = Path.Combine(directory, "wwwroot") + "/";
        Copy(root, files);
        File.AppendAllText(Path.Combine(files, "offline/worker.js"), "\n// Another build.\n");
        File.WriteAllText(list, text.Replace(root, files, StringComparison.Ordinal));
        home = other;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
