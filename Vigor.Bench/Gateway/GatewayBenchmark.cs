using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>
/// What the gateway adds to a call, in one run and by turns: the raw HTTP client, the bare pipeline of
/// Microsoft.Extensions.AI, and Vigor's gateway with reservation, settling, ledger and all, against the same protocol server
/// in a process of its own on loopback. Every question is a new one, so that nothing is kept or shared. Many at a time are
/// served at the pace of a quick model: on a machine that is busy with them alone, waiting for its turn would be all there is to see.
/// </summary>
internal static class GatewayBenchmark
{
    private const int Warmups = 300, MostOffset = 400;
    public static async Task<int> RunAsync(string[] args)
    {
        if (GatewayOptions.Parse(args) is not { } options)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var directory = Directory.CreateTempSubdirectory("vigor-gateway-");
        try
        {
            var connection = options.Connection ?? $"Data Source={Path.Combine(directory.FullName, "vigor.db")}";
            await using var alone = new Setting(connection, words: 200, pauseMilliseconds: 0);
            await using var crowd = new Setting(connection, words: 40, pauseMilliseconds: 10);
            await alone.Services.MigrateAsync();
            await MeasureAsync(alone, crowd, options, "empty ledger");
            if (options.Rows > 0)
            {
                await LedgerFill.RunAsync(alone.Services.GetRequiredService<IDbContextFactory<VigorDb>>(), alone.IsPostgres, options.Rows);
                await MeasureAsync(alone, crowd, options, string.Create(CultureInfo.InvariantCulture, $"ledger of {options.Rows:N0} rows"));
            }

            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            directory.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Setting alone, Setting crowd, GatewayOptions options, string ledger)
    {
        foreach (var streaming in (bool[])[true, false])
        {
            foreach (var concurrency in options.Concurrency)
            {
                var setting = concurrency == 1 ? alone : crowd;
                await RoundAsync(setting.Routes, Warmups, concurrency, streaming);
                var timings = await RoundAsync(setting.Routes, options.Calls, concurrency, streaming);
                var title = string.Create(CultureInfo.InvariantCulture, $"{(streaming ? "streamed" : "not streamed")}, {setting.Words} words {setting.PauseMilliseconds} ms apart, {concurrency} at a time, {options.Calls} calls each, {ledger}");
                Print(setting.Routes, timings, title, setting.Words, streaming, withTokens: streaming && concurrency == 1);
            }
        }
    }

    // The routes take turns in small blocks, so that whatever else the machine does meets all of them alike.
    private static async Task<List<TimedRoute.Timing>[]> RoundAsync(IReadOnlyList<TimedRoute> routes, int calls, int concurrency, bool streaming)
    {
        var timings = routes.Select(_ => new List<TimedRoute.Timing>(calls)).ToArray();
        var block = Math.Max(concurrency * 5, 20);
        for (var done = 0; done < calls; done += block)
        {
            for (var route = 0; route < routes.Count; route++)
            {
                var next = Math.Min(block, calls - done);
                var lanes = Enumerable.Range(0, concurrency).Select(lane => LaneAsync(routes[route], (next / concurrency) + (lane < next % concurrency ? 1 : 0), streaming, concurrency == 1 ? 0 : MostOffset));
                foreach (var lane in await Task.WhenAll(lanes))
                {
                    timings[route].AddRange(lane);
                }
            }
        }

        return timings;
    }

    private static async Task<List<TimedRoute.Timing>> LaneAsync(TimedRoute route, int calls, bool streaming, int mostOffset)
    {
        // People do not ask in step.
        await Task.Delay(Random.Shared.Next(mostOffset + 1));
        var timings = new List<TimedRoute.Timing>(calls);
        for (var call = 0; call < calls; call++)
        {
            timings.Add(await route.CallAsync($"Question {Guid.NewGuid():N}: how long should I rest between heavy sets of squats?", streaming));
        }

        return timings;
    }

    private static void Print(IReadOnlyList<TimedRoute> routes, List<TimedRoute.Timing>[] timings, string title, int words, bool streaming, bool withTokens)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(title);
        Console.WriteLine("                              until sent ms             first word ms             whole answer ms");
        Console.WriteLine("                              p50    p95    p99         p50    p95    p99         p50    p95    p99");
        for (var route = 0; route < routes.Count; route++)
        {
            var (sent, first, total) = (new Samples(timings[route].Select(t => t.Sent)), new Samples(timings[route].Select(t => t.First)), new Samples(timings[route].Select(t => t.Total)));
            Console.WriteLine(string.Create(culture, $"{routes[route].Name,-26} {sent.P50,6:0.00} {sent.P95,6:0.00} {sent.P99,6:0.00}      {first.P50,6:0.00} {first.P95,6:0.00} {first.P99,6:0.00}      {total.P50,6:0.00} {total.P95,6:0.00} {total.P99,6:0.00}"));
        }

        if (!streaming)
        {
            // The double sends a whole answer at once and the words of a stream at their pace, which is not the gateway's.
            Console.WriteLine("Vigor reads every answer as a stream, because its time limits hold between words: compare until sent.");
        }

        for (var other = 0; other < routes.Count - 1; other++)
        {
            var (mine, theirs) = (timings[^1], timings[other]);
            Samples Of(List<TimedRoute.Timing> of, Func<TimedRoute.Timing, double> what) => new(of.Select(what));
            var (sent, sentThere) = (Of(mine, t => t.Sent), Of(theirs, t => t.Sent));
            var (first, firstThere) = (Of(mine, t => t.First), Of(theirs, t => t.First));
            Console.WriteLine(string.Create(culture, $"added to {routes[other].Name,-23}: until sent p50 {sent.P50 - sentThere.P50:0.00}, p95 {sent.P95 - sentThere.P95:0.00}, p99 {sent.P99 - sentThere.P99:0.00} ms{FirstWord()}"));

            string FirstWord() => streaming
                ? string.Create(culture, $"; first word p50 {first.P50 - firstThere.P50:0.00}, p95 {first.P95 - firstThere.P95:0.00}, p99 {first.P99 - firstThere.P99:0.00} ms")
                : "";
            if (withTokens)
            {
                var after = Of(mine, t => t.Total - t.First).P50 - Of(theirs, t => t.Total - t.First).P50;
                Console.WriteLine(string.Create(culture, $"                                  a word {after * 1000 / words:0.0} µs more, settling included"));
            }
        }

        Console.WriteLine();
    }
}
