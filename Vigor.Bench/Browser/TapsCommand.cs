using System.Globalization;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Browser;

/// <summary>Trains in Chromium with a Vigor that is running, and measures each tap on "Complete set": until it is shown, and until it is stored.</summary>
internal static class TapsCommand
{
    // Both times of one tap, from the moment of the finger's input: until the frame is painted that shows the set as done, which is when the
    // first task after that frame runs, and until the server has told that it is stored. Taken in the page: what drives the browser is not in them.
    private const string Listen = """
        () => {
            const player = document.getElementById('player');
            document.addEventListener('click', (tap) => {
                if (!tap.target.closest('[data-do=complete]')) {
                    return;
                }
                const before = player.dataset.setsLogged;
                const isLogged = () => player.dataset.setsLogged !== before;
                const since = () => performance.now() - tap.timeStamp;
                const painted = () => new Promise((done) => requestAnimationFrame(() => {
                    const after = new MessageChannel();
                    after.port1.onmessage = done;
                    after.port2.postMessage(null);
                }));
                const shown = async () => {
                    do {
                        await painted();
                    } while (!isLogged());
                    return since();
                };
                const stored = () => new Promise((done) => {
                    const seen = new MutationObserver(() => {
                        if (isLogged() && player.dataset.waiting === '0') {
                            seen.disconnect();
                            done(since());
                        }
                    });
                    seen.observe(player, { attributes: true });
                });
                window.tap = Promise.all([shown(), stored()]);
            }, true);
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
            await page.EvaluateAsync(Listen);
            for (var isSlow = false; await page.HasSetToDoAsync(); isSlow = !isSlow)
            {
                await browser.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = isSlow ? Slower : 1 });
                await page.Button("Complete set").ClickAsync();
                var times = await page.EvaluateAsync<double[]>("() => window.tap");
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
