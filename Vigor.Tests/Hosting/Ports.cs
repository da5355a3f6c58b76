using System.Net;
using System.Net.Sockets;

namespace Vigor.Tests.Hosting;

/// <summary>
/// Ports on loopback for processes that bind them later, or again after they were killed. They lie below those that the
/// system gives to outgoing connections: one of these would sooner or later sit on a port that only seemed free.
/// </summary>
internal static class Ports
{
    private const int First = 20_000, End = 32_000;

    private static int given = Random.Shared.Next(End - First);

    /// <summary>A port that is free and was not given before.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref given) % (End - First));
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
