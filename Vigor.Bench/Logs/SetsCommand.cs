using System.Globalization;
using Microsoft.Data.Sqlite;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Logs;

/// <summary>Runs the set drill by hand, on a new SQLite file or on an empty PostgreSQL database.</summary>
internal static class SetsCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ([] or ["--connection", _]))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var directory = Directory.CreateTempSubdirectory("vigor-sets-");
        try
        {
            var connection = options is [_, var given] ? given : $"Data Source={Path.Combine(directory.FullName, "vigor.db")}";
            await using (var services = LogHost.Start(connection))
            {
                await services.MigrateAsync();
            }

            var result = await SetDrill.RunAsync(connection);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Sessions} workouts, {result.Sets:N0} sets, {result.Sent:N0} requests, {result.Kills} kills, {result.Rows:N0} sets stored, {result.Duration.TotalSeconds:0.0} s"));
            foreach (var problem in result.Problems.Take(20))
            {
                Console.WriteLine(problem);
            }

            Console.WriteLine(result.Problems.Count == 0 ? "Every set is there once, as it was told." : $"{result.Problems.Count} problems.");
            return result.Problems.Count == 0 ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
        }
    }
}
