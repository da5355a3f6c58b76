using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Bench.Logs;

/// <summary>Asks the database how it would answer a statement.</summary>
internal static class QueryPlans
{
    private static readonly string[] LargeTables = ["sessions", "set_entries"];

    /// <summary>Whether a statement reads a large table from end to end, whoever's rows they are.</summary>
    public static async Task<bool> ReadsEverythingAsync(VigorDb db, bool isPostgres, string statement, IReadOnlyList<(string Name, object? Value)> values)
    {
        // What writes is found by its key; its values have no types of their own here, which PostgreSQL insists on.
        if (!statement.StartsWith("SELECT", StringComparison.Ordinal) && !statement.StartsWith("WITH", StringComparison.Ordinal))
        {
            return false;
        }

        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (isPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + statement;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (IsScan(isPostgres, Line(reader, isPostgres), statement))
            {
                return true;
            }
        }

        return false;
    }

    private static string Line(DbDataReader reader, bool isPostgres) => reader.GetString(isPostgres ? 0 : 3);

    // SQLite says "SCAN s0" for all rows of what is called s0, which may be a table or a handful of rows found before.
    private static bool IsScan(bool isPostgres, string line, string statement) => isPostgres
        ? LargeTables.Any(table => line.Contains($"Seq Scan on {table}", StringComparison.Ordinal))
        : line.Split(' ') is ["SCAN", var name, ..] && LargeTables.Any(table => statement.Contains($"\"{table}\" AS \"{name}\"", StringComparison.Ordinal));
}
