using System.Diagnostics;
using OpenTelemetry;

namespace Vigor.Web.Hosting.Telemetry;

/// <summary>
/// Takes from a finished span whatever could hold a secret or tell who somebody is. The instrumentations redact query strings by default, but
/// each has a switch in the environment that turns this off, and secrets must not hang on a switch.
/// </summary>
internal sealed class SpanGuard : BaseProcessor<Activity>
{
    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        List<KeyValuePair<string, string?>>? changes = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (IsSecret(tag.Key))
            {
                (changes ??= []).Add(new(tag.Key, null));
            }
            else if (IsAddress(tag.Key) && tag.Value is string address && Bare(address) is var bare && bare.Length < address.Length)
            {
                (changes ??= []).Add(new(tag.Key, bare));
            }
        }

        foreach (var (key, value) in changes ?? [])
        {
            data.SetTag(key, value);
        }
    }

    // Npgsql calls a data source by its connection string, which keeps the password under 'Persist Security Info'.
    private static bool IsSecret(string key) =>
        key is "url.query" or "db.npgsql.data_source" or "db.connection_string"
            or "client.address" or "network.peer.address" or "user_agent.original" or "http.user_agent" or "http.client_ip" or "aspnetcore.components.circuit.id"
        || key.StartsWith("http.request.header.", StringComparison.Ordinal)
        || key.StartsWith("http.response.header.", StringComparison.Ordinal);

    private static bool IsAddress(string key) => key is "url.full" or "http.url" or "http.target";

    /// <summary>The address without user, password, query and fragment.</summary>
    private static string Bare(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var bare = end < 0 ? address : address[..end];
        var host = bare.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3)
        {
            return bare;
        }

        var path = bare.IndexOf('/', host);
        var user = bare.LastIndexOf('@', path < 0 ? bare.Length - 1 : path);
        return user < host ? bare : bare[..host] + bare[(user + 1)..];
    }
}
