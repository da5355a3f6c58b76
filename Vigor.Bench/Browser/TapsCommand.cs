using System.Globalization;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Browser;

/// <summary>Trains in Chromium with a Vigor that is running, and measures each tap on "Complete set": until it is shown, and until it is stored.</summary>
internal static class TapsCommand
{
    // Both times of one tap: until the page shows the set as done, and until the server has told that it is stored.
    private const string Tap = """
        async button => {
            const player = document.getElementById('player');
            const before = player.dataset.setsLogged;
            const started = performance.now();
            const until = holds => new Promise(done => {
                const look = () => { if (holds()) { seen.disconnect(); done(performance.now() - started); } };
                const seen = new MutationObserver(look);
                seen.observe(player, { attributes: true });
                look();
            });
            const shown = until(() => player.dataset.setsLogged !== before);
            button.click();
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const drawn = performance.now() - started;
            await shown;
            return [drawn, await until(() => player.dataset.waiting === '0')];
        }
        """;

    /// <summary>How much slower the processor is made, as in the product's figure for a phone.</summary>
    private const int Slower = 4;

    public static async Task<int> RunAsync(string[] options)
    {
        if (Parse(options) is not var (address, taps))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var page = await Chromium.OpenAsync(address);
        await page.RegisterAsync();
        await page.OnboardAsync();
        var plan = page.Url;
        var (shown, stored) = (new List<double>(), new List<double>());
        var browser = await page.Context.NewCDPSessionAsync(page);
        while (shown.Count < taps)
        {
            await page.GotoAsync(plan);
            await page.InteractiveAsync();
            await page.StartWorkoutAsync();
            for (var isSlow = false; await page.HasSetToDoAsync(); isSlow = !isSlow)
            {
                await browser.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = isSlow ? Slower : 1 });
                var times = await page.Button("Complete set").EvaluateAsync<double[]>(Tap);
                (isSlow ? shown : stored).Add(times[isSlow ? 0 : 1]);
                await page.WaitForTimeoutAsync(260);
            }

            await browser.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 1 });
            await page.Button("Finish workout").ClickAsync();
            await page.Button("Save workout").ClickAsync();
            await page.LeaveAsync("/sessions/");
        }

        Print($"taps on Complete set with a processor {Slower} times slower, until the row is drawn as done", shown);
        Print("taps on Complete set, until the server has told that the set is stored", stored);
        return 0;
    }

    private static void Print(string what, List<double> milliseconds)
    {
        var samples = new Samples(milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds.Count} {what}: p50 {samples.P50:0} ms, p95 {samples.P95:0} ms, p99 {samples.P99:0} ms"));
    }

    private static (Uri Address, int Taps)? Parse(string[] options)
    {
        var (address, taps) = (new Uri("http://localhost:5080"), 200);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--address", var value] when Uri.TryCreate(value, UriKind.Absolute, out var given):
                    address = given;
                    break;
                case ["--n", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    taps = count;
                    break;
                default:
                    return null;
            }
        }

        return (address, taps);
    }
}
