using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Vigor.Core.Data.Services;

/// <summary>Brings the database to the shape this version expects.</summary>
public sealed partial class DatabaseMigrator(IDbContextFactory<VigorDb> contexts, ILogger<DatabaseMigrator> log)
{
    /// <summary>For one statement: an index over millions of sets takes minutes, and a start that gave up would begin again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Of the whole database: "Vigor" in ASCII. The framework's own lock on PostgreSQL ends with each migration's transaction.</summary>
    private const long Turn = 0x5669676F72;

    /// <summary>
    /// Runs the migrations that are missing. Several processes may call it at once: the database's lock lets one of them work, and
    /// whoever waited finds it done. With nothing missing the lock is not taken, so a lock left by a killed process cannot stop a start.
    /// </summary>
    /// <exception cref="ConfigurationMistake">Another version made the database; nothing in it was changed.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await MissingAsync(db, cancellationToken)).Count == 0)
        {
            return;
        }

        db.Database.SetCommandTimeout(Patience);
        if (db is not PostgresVigorDb)
        {
            await RunAsync(db, cancellationToken);
            return;
        }

        // The lock belongs to the connection, which has to stay the same.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Turn})", cancellationToken);
        try
        {
            await RunAsync(db, cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Turn})", CancellationToken.None);
        }
    }

    private async Task RunAsync(VigorDb db, CancellationToken cancellationToken)
    {
        if (await MissingAsync(db, cancellationToken) is { Count: > 0 } missing)
        {
            Migrating(missing.Count, missing[^1]);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task<List<string>> MissingAsync(VigorDb db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await MigrationHistory.ReadAsync(db, cancellationToken);
        return applied.Except(known).FirstOrDefault() is { } foreign ? throw MadeByAnother(db, foreign) : [.. known.Except(applied)];
    }

    private static ConfigurationMistake MadeByAnother(VigorDb db, string migration)
    {
        var connection = db.Database.GetDbConnection();
        var (name, remedy) = db is SqliteVigorDb
            ? ($"'{Path.GetFullPath(connection.DataSource)}'", "move that file away or name another")
            : ($"'{connection.Database}'", "name another database");
        return new(
            DatabaseLocation.ConnectionKey,
            $"leads to the database {name}, which another version of Vigor made (its migration '{migration}' is not known here): "
            + $"{remedy}, or start the version that made it.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Running {Count} database migrations, up to {Last}.")]
    private partial void Migrating(int count, string last);
}
