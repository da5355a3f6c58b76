using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Vigor.Bench.Crowds;

namespace Vigor.Bench.Clusters;

/// <summary>A Redis of our own on loopback, which keeps nothing on disk.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";

    private readonly Process process;
    private readonly int port;

    private RedisServer(Process process, int port) => (this.process, this.port) = (process, port);

    /// <summary>Why it cannot be started; null when it can.</summary>
    public static string? Missing => File.Exists(Program) ? null : "Redis is not installed; ./test.sh installs it where it can.";

    /// <summary>How to reach it.</summary>
    public string Connection => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var free = VigorServer.FreePort();
        var number = free.ToString(CultureInfo.InvariantCulture);
        var started = Process.Start(new ProcessStartInfo(Program, ["--port", number, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        started.BeginOutputReadLine();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", free);
                return new(started, free);
            }
            catch (SocketException) when (!started.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Ends it at once.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
