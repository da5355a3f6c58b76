using System.Net;
using System.Net.Sockets;

namespace Vigor.Web.Hosting;

/// <summary>What counts as one client.</summary>
internal static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The address of IPv4, or the /64 of IPv6 (RFC 4291, section 2.5.4): providers give at least that much to one household, so
    /// that whoever changes the rest stays the same client.
    /// </summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
