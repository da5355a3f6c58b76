using System.Data.Common;
using System.Globalization;

namespace Vigor.Core.Configured;

/// <summary>A database's address as other applications write it, such as <c>postgresql://user:password@host:5432/name?sslmode=require</c>.</summary>
internal static class DatabaseUrl
{
    private static readonly Dictionary<string, string> Protections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["disable"] = "Disable",
        ["allow"] = "Allow",
        ["prefer"] = "Prefer",
        ["require"] = "Require",
        ["true"] = "Require",
        ["verify-ca"] = "VerifyCA",
        ["verify-full"] = "VerifyFull",
    };

    /// <summary>The same as a connection string.</summary>
    /// <param name="key">Where it is written.</param>
    /// <param name="text">The address; what is a connection string already stays as it is.</param>
    /// <param name="user">Who signs in where the address names nobody.</param>
    /// <param name="password">Their password, likewise.</param>
    /// <param name="database">The database, likewise.</param>
    /// <exception cref="ConfigurationMistake">It is neither, or asks for what is not known here; never says its password.</exception>
    public static string ConnectionString(string key, string text, string? user, string? password, string? database)
    {
        var scheme = text.Contains("://", StringComparison.Ordinal) ? text[..text.IndexOf("://", StringComparison.Ordinal)].Split('+')[0].ToLowerInvariant() : "";
        return scheme switch
        {
            "" => text,
            "postgres" or "postgresql" => Postgres(key, text, user, password, database),
            "sqlite" => new DbConnectionStringBuilder { ["Data Source"] = File(key, text) }.ConnectionString,
            _ => throw Wrong(key),
        };
    }

    private static string Postgres(string key, string text, string? user, string? password, string? database)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw Wrong(key);
        }

        var who = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var name = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        var parts = new DbConnectionStringBuilder { ["Host"] = address.Host.Trim('[', ']') };
        Add(parts, "Port", address.Port > 0 ? address.Port.ToString(CultureInfo.InvariantCulture) : null);
        Add(parts, "Database", name.Length > 0 ? name : database);
        Add(parts, "Username", who[0].Length > 0 ? who[0] : user);
        Add(parts, "Password", who.Length > 1 ? who[1] : password);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            AddOption(key, parts, pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
        }

        return parts.ConnectionString;
    }

    private static void AddOption(string key, DbConnectionStringBuilder parts, string name, string value)
    {
        var known = name switch
        {
            "sslmode" or "ssl" => ("SSL Mode", Protections.GetValueOrDefault(value)),
            "sslrootcert" => ("Root Certificate", value),
            "connect_timeout" => ("Timeout", value),
            "application_name" => ("Application Name", value),
            _ => ("", null),
        };
        parts[known.Item1] = known.Item2
            ?? throw new ConfigurationMistake(key, $"asks for '{name}', or a value of it, which is not known here; say it in ConnectionStrings:Vigor, in the words of Npgsql.");
    }

    // Three slashes lead to a file beside the working directory, four to one from the root.
    private static string File(string key, string text) =>
        text.Split("://", 2)[1] is ['/', .. { Length: > 0 } path] ? path.Split('?')[0] : throw Wrong(key);

    private static void Add(DbConnectionStringBuilder parts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            parts[name] = value;
        }
    }

    private static ConfigurationMistake Wrong(string key) => new(key, "must be of the form 'postgresql://user:password@host/name' or 'sqlite:///file'.");
}
