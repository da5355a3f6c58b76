using System.Net;
using Vigor.Core;

namespace Vigor.Web.Account;

/// <summary>The address that links in mails begin with: <c>Vigor:PublicUrl</c>, else that of a request on this machine.</summary>
internal sealed class PublicAddress
{
    private const string Key = "Vigor:PublicUrl";
    private readonly string? configured;

    /// <summary>Reads the address.</summary>
    /// <exception cref="ConfigurationMistake">It is not an absolute address of the web.</exception>
    public PublicAddress(IConfiguration configuration)
    {
        var text = configuration[Key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        configured = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ConfigurationMistake(Key, $"must be an absolute address such as 'https://vigor.example.org': '{text}'.");
    }

    /// <summary>
    /// The address without a slash at the end; null where nobody said it and the request came from elsewhere than this machine:
    /// whoever sends a request chooses the host that it names.
    /// </summary>
    public string? Of(HttpRequest request) => configured ?? (IsHere(request.Host.Host) ? $"{request.Scheme}://{request.Host}{request.PathBase}" : null);

    /// <summary>Whether an address is at the place that the operator named.</summary>
    public bool IsAt(Uri other) => configured is not null && new Uri(configured).Authority == other.Authority;

    private static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
