using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Vigor.Core;

namespace Vigor.Web.Hosting;

/// <summary>
/// Proxies before Vigor, in <c>Vigor:TrustedProxies</c>: only what they say of a client is believed. Anybody can send the headers
/// that say it, and limits go by the client's address.
/// </summary>
internal static class TrustedProxies
{
    private const string Key = "Vigor:TrustedProxies";

    /// <summary>Reads them; without any, no header of the kind is believed, whatever the framework's own switch says.</summary>
    /// <exception cref="ConfigurationMistake">One is neither an address nor a network.</exception>
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = (configuration[Key] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(NetworkOf)
            .ToList();
        return services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            networks.ForEach(forwarded.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork NetworkOf(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new ConfigurationMistake(Key, $"must hold addresses or networks such as '10.0.0.0/8', separated by commas: '{text}' is none.");
    }
}
