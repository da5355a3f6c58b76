using System.Net;
using System.Net.Sockets;

namespace Vigor.Bench.Browser;

/// <summary>
/// A way to a server over loopback that counts the bytes as they travel: compressed as they are, which a browser's own tools do not
/// tell of a circuit. A connection is a circuit's from the request on that asks for one; a browser opens one of its own for it.
/// </summary>
internal sealed class CountedLine : IAsyncDisposable
{
    private static readonly byte[] Asks = "GET /_blazor?"u8.ToArray();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Uri server;
    private readonly Task accepting;
    private long answers, circuits;

    private CountedLine(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;

    /// <summary>Bytes towards the browser so far that belong to no circuit, with their headers.</summary>
    public long Answers => Interlocked.Read(ref answers);

    /// <summary>Bytes of circuits so far, both ways, with their frames and handshakes.</summary>
    public long Circuits => Interlocked.Read(ref circuits);

    /// <summary>Opens a way.</summary>
    public static CountedLine To(Uri server) => new(server);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(ending.Token));
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is closed.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var from = browser;
        using var to = new TcpClient();
        try
        {
            await to.ConnectAsync(server.Host, server.Port, ending.Token);
            (from.NoDelay, to.NoDelay) = (true, true);
            var way = new Way();
            await Task.WhenAny(CopyAsync(from, to, way, isUp: true), CopyAsync(to, from, way, isUp: false));
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Either end is gone.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Way way, bool isUp)
    {
        var buffer = new byte[16_384];
        for (int read; (read = await from.GetStream().ReadAsync(buffer, ending.Token)) > 0;)
        {
            way.IsCircuit = way.IsCircuit || (isUp && buffer.AsSpan(0, read).StartsWith(Asks));
            if (way.IsCircuit)
            {
                Interlocked.Add(ref circuits, read);
            }
            else if (!isUp)
            {
                Interlocked.Add(ref answers, read);
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), ending.Token);
        }
    }

    /// <summary>What is known of one connection.</summary>
    private sealed class Way
    {
        /// <summary>Whether it carries a circuit.</summary>
        public bool IsCircuit { get; set; }
    }
}
