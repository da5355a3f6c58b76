using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Vigor.Core.Data;

/// <summary>Which migrations a database has had. The framework, asked for that, first makes a model of the one table: a tenth of a start.</summary>
internal static class MigrationHistory
{
    private const string Migrations = """SELECT migration_id FROM "__EFMigrationsHistory" ORDER BY migration_id""",
        IsInSqlite = """SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsHistory'""",
        IsInPostgres = """SELECT count(*) FROM pg_class WHERE oid = to_regclass('"__EFMigrationsHistory"')""";

    /// <summary>Their ids, the oldest first; none where there is no such table, or no database yet.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(VigorDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }

        try
        {
            var isThere = await db.Database.IsAnyAsync(db is SqliteVigorDb ? IsInSqlite : IsInPostgres, cancellationToken);
            return isThere ? await IdsAsync(db.Database.GetDbConnection(), cancellationToken) : [];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Migrations;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
