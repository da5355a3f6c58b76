using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Core.Data;

/// <summary>
/// Sets what SQLite keeps a connection: readers beside one writer (WAL), commits that survive a power cut (FULL),
/// and ten seconds of patience for the writer's turn.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Reading = "PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;", Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; " + Reading;

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasOf(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasOf(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // A copy is not in WAL yet, and whoever may only read it, as Entity Framework does to see whether it is there, cannot change that.
    private static string PragmasOf(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? Reading : Pragmas;
}
