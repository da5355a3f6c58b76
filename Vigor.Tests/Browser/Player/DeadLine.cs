using System.Net;
using System.Net.Sockets;

namespace Vigor.Tests.Browser.Player;

/// <summary>A line between a browser and Vigor that can go dead: nothing is closed, and nothing gets through.</summary>
internal sealed class DeadLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Uri target;
    private readonly Task serving;

    private DeadLine(Uri target)
    {
        this.target = target;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Whether nothing gets through.</summary>
    public bool IsDead { get; set; }

    /// <summary>Where the browser goes.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static DeadLine To(Uri target) => new(target);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }

    private async Task ServeAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(CarryAsync(await listener.AcceptTcpClientAsync(over.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(target.Host, target.Port, over.Token);
            await Task.WhenAny(PassAsync(near.GetStream(), far.GetStream()), PassAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // The line is cut as lines are.
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(bytes, over.Token)) > 0;)
            {
                if (!IsDead)
                {
                    await to.WriteAsync(bytes.AsMemory(0, read), over.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // As above.
        }
    }
}
