using System.Net;
using Vigor.Core;

namespace Vigor.Web.Account.Entra;

/// <summary>
/// Whether people sign in with Microsoft Entra External ID, as the section <c>AzureAd</c> or <c>Entra</c> says. Where they do,
/// nobody has a password here.
/// </summary>
internal sealed class EntraSettings
{
    private static readonly string[] Names = ["AzureAd", "Entra"];

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationMistake">It does not say who signs people in, or as whom Vigor asks.</exception>
    public EntraSettings(IConfiguration configuration)
    {
        Section = Names.Select(configuration.GetSection).FirstOrDefault(section => section["ClientId"] is { Length: > 0 });
        if (Section is null)
        {
            if (Names.Select(configuration.GetSection).FirstOrDefault(section => section.GetChildren().Any(child => !string.IsNullOrEmpty(child.Value))) is { } partly)
            {
                throw new ConfigurationMistake($"{partly.Key}:ClientId", "is missing; it is the id under which Vigor is registered there.");
            }

            return;
        }

        if (Section["Authority"] is { Length: > 0 } authority)
        {
            Authority = Uri.TryCreate(authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || IsHere(address))
                ? address
                : throw new ConfigurationMistake($"{Section.Key}:Authority", "must be an address that begins with https://.");
        }
        else if (string.IsNullOrEmpty(Section["Instance"]) || string.IsNullOrEmpty(Section["TenantId"]))
        {
            throw new ConfigurationMistake($"{Section.Key}:Authority", "is missing; give it, or Instance and TenantId.");
        }
    }

    /// <summary>The section; absent where people have accounts of Vigor's own.</summary>
    public IConfigurationSection? Section { get; }

    /// <summary>Whether people sign in there.</summary>
    public bool IsOn => Section is not null;

    /// <summary>Who signs people in, when it is said as one address.</summary>
    public Uri? Authority { get; }

    /// <summary>Whether the address is one of Microsoft's, which has rules of its own.</summary>
    public bool IsMicrosofts => Authority is null || (!IsHere(Authority) && Hosts.Any(host => Authority.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether people of any organisation may sign in, so that each token names an issuer of its own.</summary>
    public bool IsForMany => Section?["TenantId"] is "common" or "organizations" or "consumers";

    private static readonly string[] Hosts = [".microsoftonline.com", ".ciamlogin.com", ".microsoftonline.us", ".partner.microsoftonline.cn", "login.microsoftonline.com"];

    /// <summary>Whether an address is on this machine, where there is no certificate to be had.</summary>
    public static bool IsHere(Uri address) => address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
