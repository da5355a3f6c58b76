using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vigor.Bench.Crowds;

/// <summary>Vigor as it is built, in a process of its own, held to what it may use.</summary>
internal sealed class VigorServer : IAsyncDisposable
{
    private const int TicksASecond = 100;

    private readonly Process process;

    private VigorServer(Process process, Uri address, TimeSpan started) => (this.process, Address, Started) = (process, address, started);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Started { get; }

    /// <summary>Processor time so far, in all.</summary>
    public TimeSpan Processor
    {
        get
        {
            // Behind the name in brackets, which may hold blanks, the 12th and 13th are ticks in our code and in the kernel for us.
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / (double)TicksASecond);
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory => 1024 * long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Where the build of this configuration lies.</summary>
    public static string Built
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            var configuration = folder.Parent!.Name;
            while (!File.Exists(Path.Combine(folder.FullName, "Vigor.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Run it from the repository.");
            }

            return Path.Combine(folder.FullName, "Vigor.Web", "bin", configuration, "net10.0", "Vigor.Web.dll");
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="settings">Configuration keys with colons, and what the runtime reads.</param>
    /// <param name="core">The one core it may use; all of them when absent.</param>
    /// <param name="port">Where it listens; a free port when absent.</param>
    public static async Task<VigorServer> StartAsync(string program, IReadOnlyDictionary<string, string> settings, int? core = null, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        string[] words = core is { } only ? ["taskset", "-c", only.ToString(CultureInfo.InvariantCulture), "dotnet", program] : ["dotnet", program];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = Path.GetDirectoryName(program)!, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var from = Stopwatch.GetTimestamp();
        var started = Process.Start(start)!;
        var said = new Queue<string>();
        started.OutputDataReceived += (_, line) => Keep(said, line.Data);
        started.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http))
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException($"Vigor did not start:\n{string.Join('\n', said)}");
            }

            await Task.Delay(10);
        }

        return new(started, address, Stopwatch.GetElapsedTime(from));
    }

    /// <summary>A port that was free just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> TerminateAsync()
    {
        var from = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(from);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static void Keep(Queue<string> said, string? line)
    {
        lock (said)
        {
            said.Enqueue(line ?? "");
            if (said.Count > 50)
            {
                said.Dequeue();
            }
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/live");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
