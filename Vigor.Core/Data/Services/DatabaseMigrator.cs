using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Vigor.Core.Data.Services;

/// <summary>Brings the database to the shape this version expects.</summary>
public sealed partial class DatabaseMigrator(IDbContextFactory<VigorDb> contexts, ILogger<DatabaseMigrator> log)
{
    /// <summary>For one statement: an index over millions of sets takes minutes, and a start that gave up would begin again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>
    /// Runs the migrations that are missing. Several processes may call it at once: the database's own lock lets one
    /// of them work. With nothing missing the lock is not taken, so a lock left by a killed process cannot stop a start.
    /// </summary>
    /// <exception cref="ConfigurationMistake">Another version made the database; nothing in it was changed.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } foreign)
        {
            throw MadeByAnother(db, foreign);
        }

        var missing = known.Except(applied).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        Migrating(missing.Count, missing[^1]);
        db.Database.SetCommandTimeout(Patience);
        await db.Database.MigrateAsync(cancellationToken);
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
