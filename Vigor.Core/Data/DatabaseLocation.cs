using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Vigor.Core.Configured;

namespace Vigor.Core.Data;

/// <summary>Where the data is.</summary>
/// <param name="IsPostgres">PostgreSQL, else SQLite.</param>
/// <param name="ConnectionString">For the driver of that kind. May hold a password: never logged.</param>
/// <param name="Directory">Folder of the SQLite file and of what else Vigor writes.</param>
public sealed record DatabaseLocation(bool IsPostgres, string ConnectionString, string Directory)
{
    /// <summary>Key of the connection string.</summary>
    public const string ConnectionKey = "ConnectionStrings:Vigor";

    /// <summary>Whether Vigor signs in there with a token of Entra, as the machine's identity, and there is no password.</summary>
    public bool IsByToken { get; init; }

    private const string DirectoryKey = "Vigor:DataDirectory";

    /// <summary>Reads the location from the configuration and makes the data folder.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static DatabaseLocation From(IConfiguration configuration)
    {
        var directory = DataDirectory(configuration[DirectoryKey]);
        var text = configuration.GetConnectionString("Vigor");
        if (string.IsNullOrWhiteSpace(text))
        {
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "vigor.db") };
            return new(false, file.ToString(), directory);
        }

        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            throw new ConfigurationMistake(ConnectionKey, "is not a connection string of the form 'Host=…;Database=…' or 'Data Source=…'.");
        }

        return (parts.ContainsKey("Host"), parts.ContainsKey("Data Source")) switch
        {
            (true, _) => new(true, text, directory) { IsByToken = BoundOptions.Read<PostgresOptions>(configuration).IsByTokenTo(text) },
            (_, true) => new(false, text, directory),
            _ => throw new ConfigurationMistake(ConnectionKey, "must name a PostgreSQL 'Host=…' or a SQLite 'Data Source=…'."),
        };
    }

    private static string DataDirectory(string? configured)
    {
        var directory = string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "Vigor")
            : configured;
        try
        {
            // One that is there already is as its owner wants it: others may have a right to what else is in it.
            return OperatingSystem.IsWindows()
                ? System.IO.Directory.CreateDirectory(directory).FullName
                : System.IO.Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConfigurationMistake(DirectoryKey, $"names a folder that cannot be made or written: '{directory}'.");
        }
    }
}
