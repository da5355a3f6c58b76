using Vigor.Core.People.SignIns;
using Vigor.Web.Hosting;

namespace Vigor.Web.Account.SignIns;

/// <summary>Where a request comes from, in words that its sender knows again.</summary>
internal static class RequestOrigin
{
    // Each browser also names those it descends from, so that the first that fits is the one it is.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <summary>Device and network of a request.</summary>
    public static Origin Of(HttpContext context) => new(
        Device(context.Request.Headers.UserAgent.ToString()),
        context.Connection.RemoteIpAddress is { } address ? ClientNetwork.Of(address) : null);

    /// <summary>"Firefox on Linux" from what a browser says of itself.</summary>
    internal static string Device(string agent)
    {
        var browser = Named(Browsers, agent);
        var system = Named(Systems, agent);
        return (browser, system) switch
        {
            (null, null) => "A program",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Named((string Mark, string Name)[] known, string agent) => known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
