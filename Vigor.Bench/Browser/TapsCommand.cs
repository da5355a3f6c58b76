using System.Globalization;
using Microsoft.Playwright;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Browser;

/// <summary>Trains in Chromium with a Vigor that is running, and measures from each tap on "Complete set" until the page shows the set as stored.</summary>
internal static class TapsCommand
{
    // The page counts only sets that the server has stored.
    private const string Tap = """
        async button => {
            const logged = () => document.querySelector('[data-sets-logged]')?.dataset.setsLogged;
            const before = logged();
            const started = performance.now();
            button.click();
            await new Promise(done => {
                const seen = new MutationObserver(() => { if (logged() !== before) { seen.disconnect(); done(); } });
                seen.observe(document.body, { subtree: true, childList: true, attributes: true });
            });
            return performance.now() - started;
        }
        """;

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
        var milliseconds = new List<double>();
        while (milliseconds.Count < taps)
        {
            await page.GotoAsync(plan);
            await page.InteractiveAsync();
            await page.StartWorkoutAsync();
            while (await page.HasSetToDoAsync())
            {
                await Assertions.Expect(page.Button("Complete set")).ToBeEnabledAsync();
                milliseconds.Add(await page.Button("Complete set").EvaluateAsync<double>(Tap));
            }

            await page.Button("Finish workout").First.ClickAsync();
            await page.Button("Save workout").ClickAsync();
            await page.LeaveAsync("/sessions/");
        }

        var samples = new Samples(milliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds.Count} taps on Complete set, until the page shows the set as stored: p50 {samples.P50:0} ms, p95 {samples.P95:0} ms, p99 {samples.P99:0} ms"));
        return 0;
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
