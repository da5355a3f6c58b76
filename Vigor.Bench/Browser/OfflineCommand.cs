using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Browser;

/// <summary>Plays cold starts, queues, an update between two builds and two people on one phone in Chromium, with a Vigor of its own that is killed again and again.</summary>
internal static class OfflineCommand
{
    private const int SetsOfWorkout = 4;

    public static async Task<int> RunAsync(string[] options)
    {
        var (rounds, home) = (5, (string?)null);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--web", var folder]:
                    home = folder;
                    break;
                case ["--n", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    rounds = count;
                    break;
                default:
                    return Help.Print(Console.Error, exitCode: 2);
            }
        }

        await using var server = new WebServer(home);
        if (!server.IsBuilt)
        {
            await Console.Error.WriteLineAsync("Build Vigor.Web first: dotnet build -c Release Vigor.Web");
            return 2;
        }

        var trial = new OfflineTrial(server);
        var isWhole = await TryAsync(server, trial, rounds);
        return Report(trial) && isWhole ? 0 : 1;
    }

    /// <summary>Plays it step by step and says how long each took. What was found until a step failed is worth reading too.</summary>
    private static async Task<bool> TryAsync(WebServer server, OfflineTrial trial, int rounds)
    {
        var (step, watch) = ("the first start", Stopwatch.StartNew());
        void Next(string next)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {watch.Elapsed.TotalSeconds:0.0} s"));
            step = next;
            watch.Restart();
        }

        try
        {
            await server.StartAsync();
            Next("somebody with a plan, until the browser has kept what it needs");
            var page = await trial.OpenAsync();
            for (var round = 1; round <= rounds; round++)
            {
                Next(string.Create(CultureInfo.InvariantCulture, $"workout {round} of {rounds} without a server"));
                page = await trial.TrainAsync(page, SetsOfWorkout);
                await page.GotoAsync("/dashboard");
                await page.InteractiveAsync();
            }

            Next("an update between two builds");
            await trial.UpdateAsync(page);
            Next("two people on one phone");
            await trial.ShareAsync(await trial.OpenAsync());
            Next("");
            return true;
        }
        catch (Exception failure) when (failure is TimeoutException or PlaywrightException or HttpRequestException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{step} failed after {watch.Elapsed.TotalSeconds:0.0} s: {failure.Message}"));
            return false;
        }
    }

    private static bool Report(OfflineTrial trial)
    {
        Print("cold starts without a server, until the page can be used", trial.Starts);
        Print("queues, from the server's first answer until all is stored and shown", trial.Sendings);
        Print("updates between two builds, from the tap until the new page can be used", trial.Updates);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.Sets} sets done without a server: lost {trial.Lost}; leaked between people or builds: {trial.Leaked}"));
        return trial.Lost + trial.Leaked == 0;
    }

    private static void Print(string what, List<double> milliseconds)
    {
        var samples = new Samples(milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds.Count} {what}: p50 {samples.P50:0} ms, p95 {samples.P95:0} ms"));
    }
}
