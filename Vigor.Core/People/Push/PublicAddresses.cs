using System.Net;
using System.Net.Sockets;

namespace Vigor.Core.People.Push;

/// <summary>
/// Connects to addresses of the public internet only. Whoever subscribes says where messages go: without this, Vigor could be made to
/// knock at what only it can reach. The address that was looked at is the one that is connected to, so that a name cannot lead elsewhere in between.
/// </summary>
internal static class PublicAddresses
{
    // IANA's special-purpose registries; of IPv6 only what is globally routed is public at all.
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address lies in the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Global.Contains(plain)) && !Array.Exists(NotPublic, network => network.Contains(plain));
    }

    /// <summary>A connection to a public address of a host, or to this machine where that is allowed.</summary>
    /// <exception cref="HttpRequestException">None of its addresses is public, or none answers.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool allowLoopback, CancellationToken cancellationToken)
    {
        IPAddress[] all;
        try
        {
            all = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        }
        catch (SocketException fault)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "The name of the push service is not known.", fault);
        }

        var allowed = Array.FindAll(all, address => IsPublic(address) || (allowLoopback && IPAddress.IsLoopback(address)));

        // A name with some addresses inside is no push service's.
        if (allowed.Length == 0 || allowed.Length < all.Length)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The push service does not lie in the public internet.", new ForbiddenAddressException());
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
