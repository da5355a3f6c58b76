
namespace Vigor.Bench.Gateway;

/// <summary>Runs the budget drill by hand, on a new SQLite file or on an empty PostgreSQL database.</summary>
internal static class BudgetCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        if (options is not ([] or ["--connection", _]))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var directory = Directory.CreateTempSubdirectory("vigor-budget-");
        try
        {
            var connection = options is [_, var given] ? given : $"Data Source={Path.Combine(directory.FullName, "vigor.db")}";
            await using (var services = GatewayHost.Start([new("ConnectionStrings:Vigor", connection)]))
            {
                await services.MigrateAsync();
            }

            var result = await BudgetDrill.RunAsync(connection);
            Console.Write(BudgetDrill.Print(result));
            var isKept = result.Violations == 0 && result.Scopes.All(scope => scope.Spent == scope.Ledger && scope.Reserved == 0);
            Console.WriteLine(isKept ? "Every budget was kept, to the micro-dollar." : "A budget was not kept.");
            return isKept ? 0 : 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
        }
    }
}
