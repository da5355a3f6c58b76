using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Data;
using Vigor.Core.Data.Files;

namespace Vigor.Web.Hosting.Commands;

/// <summary><c>--backup FILE</c> and <c>--restore FILE</c>: what operators do with the database instead of serving people.</summary>
internal static class DatabaseCommand
{
    private const string Backup = "--backup", Restore = "--restore";
    private const int Done = 0, Failed = 1, Misused = 64;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code; null when they say nothing of the kind.</returns>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static async Task<int?> RunAsync(string[] args, IConfiguration configuration)
    {
        var at = Array.FindIndex(args, arg => arg is Backup or Restore);
        if (at < 0)
        {
            return null;
        }

        if (at + 1 >= args.Length || args[at + 1].StartsWith('-'))
        {
            return await SayAsync(Misused, $"{args[at]} needs the name of a file.");
        }

        var location = DatabaseLocation.From(configuration);
        if (FileOf(location) is not { } database)
        {
            return await SayAsync(Misused, $"{args[at]} is for a SQLite file. For a database on PostgreSQL there are pg_dump and pg_restore: see infra/README.md.");
        }

        var file = Path.GetFullPath(args[at + 1]);
        try
        {
            return args[at] == Backup ? await CopyAsync(database, file) : await PutBackAsync(file, database);
        }
        catch (DatabaseCopyFailure failure)
        {
            return await SayAsync(Failed, failure.Message);
        }
    }

    /// <summary>Shows others that Vigor works with its SQLite file, until it ends.</summary>
    /// <exception cref="ConfigurationMistake">The file is being exchanged.</exception>
    public static IDisposable? HoldDatabase(this WebApplication app) => FileOf(app.Services.GetRequiredService<DatabaseLocation>()) is { } database
        ? DatabaseHold.TryTake(database, alone: false) ?? throw new ConfigurationMistake(DatabaseLocation.ConnectionKey, $"leads to '{database}', which is just being restored: start again when that is done.")
        : null;

    private static string? FileOf(DatabaseLocation location) =>
        !location.IsPostgres && new SqliteConnectionStringBuilder(location.ConnectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: { Length: > 0 } file and not ":memory:" }
            ? Path.GetFullPath(file)
            : null;

    private static async Task<int> CopyAsync(string database, string file)
    {
        DatabaseCopy.Make(database, file);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Backed up to '{file}' ({new FileInfo(file).Length:N0} bytes)."));
        return Done;
    }

    private static async Task<int> PutBackAsync(string file, string database)
    {
        var aside = $"{database}.{TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        await using var db = new SqliteVigorDb((DbContextOptions<SqliteVigorDb>)new DbContextOptionsBuilder<SqliteVigorDb>().UseVigorSqlite("Data Source=:memory:").Options);
        var wasThere = File.Exists(database);
        DatabaseCopy.PutBack(file, database, [.. db.Database.GetMigrations()], aside);
        await Console.Out.WriteLineAsync($"Restored '{file}'.{(wasThere ? $" What was there is kept as '{aside}'." : "")}");
        return Done;
    }

    private static async Task<int> SayAsync(int code, string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
