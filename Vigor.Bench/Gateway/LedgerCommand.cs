using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.Operations.Costs;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;

namespace Vigor.Bench.Gateway;

/// <summary>Fills the ledger with millions of rows and measures what the administration asks of it.</summary>
internal static class LedgerCommand
{
    private const int Rounds = 15, Rows = 20, GridLimit = 300, ChartLimit = 500;

    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Admin);

    public static async Task<int> RunAsync(string[] args)
    {
        var rows = 5_000_000;
        string? connection = null;
        for (var at = 0; at < args.Length; at += 2)
        {
            switch (args[at..Math.Min(at + 2, args.Length)])
            {
                case ["--rows", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out rows) && rows > 0:
                    break;
                case ["--connection", var given]:
                    connection = given;
                    break;
                default:
                    return Help.Print(Console.Error, exitCode: 2);
            }
        }

        var folder = Directory.CreateTempSubdirectory("vigor-ledger-").FullName;
        try
        {
            await using var services = GatewayHost.Start([new("ConnectionStrings:Vigor", connection ?? $"Data Source={Path.Combine(folder, "vigor.db")}")]);
            await services.MigrateAsync();
            return await RunAsync(services, rows);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(ServiceProvider services, int rows)
    {
        var isPostgres = services.GetRequiredService<DatabaseLocation>().IsPostgres;
        var contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
        var started = Stopwatch.GetTimestamp();
        long known;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            known = await db.LedgerEntries.LongCountAsync();
        }

        if (known < rows)
        {
            await LedgerFill.RunAsync(contexts, isPostgres, (int)(rows - known));
        }

        Print($"{(isPostgres ? "PostgreSQL" : "SQLite")}: {rows:N0} rows, {rows - Math.Min(known, rows):N0} of them added in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        Print($"{"",-44}{"p50 ms",8}{"p95 ms",8}{"limit",8}");
        var isGood = true;
        foreach (var (name, limit, read) in Reads(services))
        {
            await read();
            List<double> times = [];
            for (var round = 0; round < Rounds; round++)
            {
                var begun = Stopwatch.GetTimestamp();
                await read();
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            var samples = new Samples(times);
            isGood &= samples.P95 < limit;
            Print($"{name,-44}{samples.P50,8:0.0}{samples.P95,8:0.0}{limit,8}");
        }

        return isGood ? 0 : 1;
    }

    private static IEnumerable<(string Name, int Limit, Func<Task> Read)> Reads(ServiceProvider services)
    {
        var costs = services.GetRequiredService<CostService>();
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime);
        async Task TurnAsync(CostFilter filter, LedgerOrder order, double share)
        {
            var first = await costs.LedgerAsync(Admin, filter, order, 0, 1);
            await costs.LedgerAsync(Admin, filter, order, Math.Max(0, (long)((first.Total - Rows) * share)), Rows);
        }

        CostFilter all = new(today.AddDays(-1_000), today), month = new(new DateOnly(today.Year, today.Month, 1), today);
        var rare = all with { Provider = "bench-two", Tier = "Premium", Task = AiTask.Plan };
        (string, int, Func<Task>) Page(string name, CostFilter filter, LedgerOrder order, double share) => ($"ledger, {name}", GridLimit, () => TurnAsync(filter, order, share));

        yield return Page("first page", all, LedgerOrder.Newest, 0);
        yield return Page("page in the middle", all, LedgerOrder.Newest, 0.5);
        yield return Page("last page", all, LedgerOrder.Newest, 1);
        yield return Page("oldest first, in the middle", all, LedgerOrder.Oldest, 0.5);
        yield return Page("dearest, last page", all, LedgerOrder.Dearest, 1);
        yield return Page("three filters, first page", rare, LedgerOrder.Newest, 0);
        yield return Page("three filters, in the middle", rare, LedgerOrder.Newest, 0.5);
        yield return Page("three filters, dearest", rare, LedgerOrder.Dearest, 0);
        yield return Page("one person, last page", all with { UserId = new Guid(System.Security.Cryptography.MD5.HashData("7"u8), bigEndian: true) }, LedgerOrder.Newest, 1);
        foreach (var slice in Enum.GetValues<CostSlice>())
        {
            yield return ($"by {slice}, two years", ChartLimit, () => costs.SliceAsync(Admin, all, slice));
            yield return ($"by {slice}, this month", ChartLimit, () => costs.SliceAsync(Admin, month, slice));
        }

        yield return ("chart of two years", ChartLimit, () => costs.DaysAsync(Admin, all));
        yield return ("forecast", ChartLimit, () => costs.ForecastAsync(Admin));
        yield return ("overview", ChartLimit, () => services.GetRequiredService<OverviewService>().GetAsync(Admin));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
