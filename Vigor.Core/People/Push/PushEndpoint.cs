using System.Net;

namespace Vigor.Core.People.Push;

/// <summary>What an address of a push service may look like. Where it really leads is looked at with each connection.</summary>
internal static class PushEndpoint
{
    /// <summary>Reads an address; null where it is none that messages may be sent to.</summary>
    public static Uri? Read(string? text, bool allowLoopback)
    {
        if (text is not { Length: > 0 and <= PushSubscription.MaxEndpoint } || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0 || address.Fragment.Length > 0 || address.AbsoluteUri.Length > PushSubscription.MaxEndpoint)
        {
            return null;
        }

        if (allowLoopback && address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        var isInside = address.IsLoopback || (IPAddress.TryParse(address.DnsSafeHost, out var literal) && !PublicAddresses.IsPublic(literal));
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && !isInside ? address : null;
    }
}
