using Npgsql;
using Vigor.Bench.Clusters;

namespace Vigor.Tests.Hosting;

/// <summary>Several processes are one Vigor.</summary>
public sealed class ClusterTests
{
    private const int People = 6;

    [Fact]
    public async Task Two_processes_on_one_database_hold_together_and_one_is_enough()
    {
        Assert.SkipWhen(RedisServer.Missing is not null, RedisServer.Missing ?? "");
        var server = await PostgresServer.ConnectionStringAsync();
        var name = $"vigor_cluster_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        try
        {
            var result = await ClusterTrial.RunAsync(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString(), People, rounds: 3);

            Assert.Empty(result.Faults);
            Assert.Equal(2, result.Served.Count);
            Assert.Equal(10, result.Admitted);
            Assert.Equal(People, result.Moved);
            Assert.Equal(People, result.WithoutRedis);
            Assert.Equal(People * 5, result.Told);
            Assert.Equal(0, result.Missing);
        }
        finally
        {
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
