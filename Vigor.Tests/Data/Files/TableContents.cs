using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Vigor.Tests.Data.Files;

/// <summary>All that a database holds, table by table, to be compared with another.</summary>
internal static class TableContents
{
    public static async Task<SortedDictionary<string, List<string>>> OfFileAsync(string file)
    {
        await using var database = new SqliteConnection($"Data Source={file};Pooling=false;Mode=ReadOnly");
        return await ReadAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    }

    public static async Task<SortedDictionary<string, List<string>>> OfServerAsync(string connectionString)
    {
        await using var database = new NpgsqlConnection(connectionString);
        return await ReadAsync(database, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
    }

    /// <summary>Holds that two databases hold the same, and more than nothing.</summary>
    public static void AssertSame(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual)
    {
        Assert.NotEmpty(expected["accounts"]);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
    }

    private static async Task<SortedDictionary<string, List<string>>> ReadAsync(DbConnection database, string tables)
    {
        await database.OpenAsync();
        var contents = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in await RowsAsync(database, tables))
        {
            contents[table] = await RowsAsync(database, $"SELECT * FROM \"{table}\"");
        }

        return contents;
    }

    private static async Task<List<string>> RowsAsync(DbConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(" | ", values.Select(Text)));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Array many => string.Join(',', many.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
