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
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        Migrating(missing.Count, missing[^1]);
        db.Database.SetCommandTimeout(Patience);
        await db.Database.MigrateAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Running {Count} database migrations, up to {Last}.")]
    private partial void Migrating(int count, string last);
}
