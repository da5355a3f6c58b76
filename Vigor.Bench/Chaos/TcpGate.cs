using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vigor.Bench.Chaos;

/// <summary>A way to another server on loopback that can be cut: what is under way breaks off, and nobody gets through until it is mended.</summary>
internal sealed class TcpGate : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly CancellationTokenSource ending = new();
    private readonly string host;
    private readonly int port;
    private TcpListener listener;
    private Task accepting;

    private TcpGate(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync(listener);
    }

    /// <summary>Where it listens on loopback.</summary>
    public int Port { get; }

    /// <summary>Opens a way.</summary>
    public static TcpGate To(string host, int port) => new(host, port);

    /// <summary>Cuts it.</summary>
    public async Task CutAsync()
    {
        listener.Stop();
        await accepting;
        foreach (var client in open.Keys)
        {
            client.Close();
        }
    }

    /// <summary>Mends it.</summary>
    public Task MendAsync()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        listener.Start();
        accepting = AcceptAsync(listener);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await CutAsync();
        ending.Dispose();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{host}:{port} by {Port}");

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await from.AcceptTcpClientAsync(ending.Token));
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private async Task CarryAsync(TcpClient from)
    {
        using var to = new TcpClient();
        try
        {
            (open[from], open[to]) = (true, true);
            await to.ConnectAsync(host, port, ending.Token);
            (from.NoDelay, to.NoDelay) = (true, true);
            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream(), ending.Token), to.GetStream().CopyToAsync(from.GetStream(), ending.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Either end is gone.
        }
        finally
        {
            open.TryRemove(from, out _);
            open.TryRemove(to, out _);
            from.Dispose();
        }
    }
}
