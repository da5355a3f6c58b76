using System.Diagnostics;
using Microsoft.Playwright;

namespace Vigor.Bench.Browser;

/// <summary>Somebody whose phone is without a network again and again: what is lost, what somebody else sees, and how long each step takes.</summary>
internal sealed class OfflineTrial(WebServer server)
{
    private const string Kept = """
        async () => {
          const { all } = await import('/player/store.js');
          const [snapshot] = await all('snapshots');
          return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && snapshot?.document.workouts.length > 0 && (await all('parts')).length > 60;
        }
        """;

    private const string Stored = "async (id) => { const answer = await fetch(`/offline/workouts/${id}`); return answer.ok ? (await answer.json()).sets.length : 0; }";

    /// <summary>Milliseconds from the address to a page that can be used, without a server.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>Milliseconds from a server that answers again to all that waited being stored.</summary>
    public List<double> Sendings { get; } = [];

    /// <summary>Milliseconds from the tap on Update to a page of the new build.</summary>
    public List<double> Updates { get; } = [];

    /// <summary>Sets that were shown as done.</summary>
    public int Sets { get; private set; }

    /// <summary>Of those, how many the server has not.</summary>
    public int Lost { get; private set; }

    /// <summary>Steps at which somebody else's page showed or sent anything, or files of two builds met.</summary>
    public int Leaked { get; private set; }

    /// <summary>Somebody with a plan, whose browser has kept what it needs.</summary>
    public async Task<IPage> OpenAsync()
    {
        var page = await Chromium.OpenAsync(server.Address);
        await page.RegisterAsync();
        await page.OnboardAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.UntilAsync(Kept);
        return page;
    }

    /// <summary>A workout without a server, with the browser closed in the middle of it; then the server is back.</summary>
    public async Task<IPage> TrainAsync(IPage page, int sets)
    {
        await server.KillAsync();
        page = await AgainAsync(page, "/dashboard");
        await page.Button("Start workout").First.ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        var session = new Uri(page.Url).AbsolutePath;
        for (var set = 0; set < sets; set++)
        {
            if (set == sets / 2)
            {
                page = await AgainAsync(page, session);
                await page.Locator("#player[data-sets-logged]").WaitForAsync();
            }

            await page.HasSetToDoAsync();
            await page.CompleteSetAsync();
        }

        await page.Button("Finish workout").ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await Assertions.Expect(page.Heading).ToHaveTextAsync("Saved");
        await server.StartAsync();
        var watch = Stopwatch.StartNew();
        await page.ArriveAsync("/history/");
        Sendings.Add(watch.Elapsed.TotalMilliseconds);
        Sets += sets;
        Lost += sets - await page.EvaluateAsync<int>(Stored, session.Split('/')[^1]);
        return page;
    }

    /// <summary>Another build comes while a workout runs: it waits, then takes the old one's place as a whole.</summary>
    public async Task UpdateAsync(IPage page)
    {
        var before = await BuildsAsync(page);
        await page.EvaluateAsync("() => localStorage.setItem('vigor-running', '{}')");
        await server.KillAsync();
        server.Rebuild();
        await server.StartAsync();
        page = await OpenAgainAsync(page, "/dashboard");
        await page.UntilAsync("async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)");
        await page.WaitForTimeoutAsync(2000);
        Leaked += await page.Button("Update").IsVisibleAsync() ? 1 : 0;
        await page.EvaluateAsync("() => localStorage.setItem('vigor-running', '')");
        var watch = Stopwatch.StartNew();
        await page.Button("Update").ClickAsync();
        await page.UntilAsync($"async () => {{ const now = (await caches.keys()).join(); return now !== '{before}' && !now.includes(','); }}");
        await page.InteractiveAsync();
        Updates.Add(watch.Elapsed.TotalMilliseconds);
        await server.KillAsync();
        page = await AgainAsync(page, "/dashboard");
        var builds = await page.EvaluateAsync<int>("() => new Set(performance.getEntriesByType('resource').map(({ name }) => /offline.app.([^/]+)/.exec(name)?.[1]).filter(Boolean)).size");
        Leaked += builds == 1 ? 0 : 1;
        await server.StartAsync();
    }

    /// <summary>The sign-in of one person has expired with sets that wait, and another signs in on the same phone.</summary>
    public async Task ShareAsync(IPage page)
    {
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.EvaluateAsync(
            """
            async () => {
              const { put } = await import('/player/store.js');
              const { owner } = document.querySelector('[data-owner]').dataset;
              await put('events', { id: crypto.randomUUID(), workout: crypto.randomUUID(), type: 'started', at: Date.now(), known: [], owner });
            }
            """);
        await page.Context.ClearCookiesAsync();
        await page.RegisterAsync();
        await server.KillAsync();
        var cold = await AgainAsync(page, "/dashboard");
        Leaked += await cold.Button("Start workout").CountAsync() + await cold.GetByText("to be sent").CountAsync();
        await server.StartAsync();
        cold = await OpenAgainAsync(cold, "/history");
        Leaked += await cold.GetByText("Free workout").CountAsync();
        Lost += await cold.EvaluateAsync<int>("async () => { const { all } = await import('/player/store.js'); return (await all('events')).length === 1 ? 0 : 1; }");
    }

    private async Task<IPage> AgainAsync(IPage page, string address)
    {
        var watch = Stopwatch.StartNew();
        page = await OpenAgainAsync(page, address);
        Starts.Add(watch.Elapsed.TotalMilliseconds);
        return page;
    }

    /// <summary>In a page of its own: one that was left comes back by itself when there is a server again, and would go elsewhere beside this.</summary>
    private static async Task<IPage> OpenAgainAsync(IPage left, string address)
    {
        var page = await left.Context.NewPageAsync();
        await left.CloseAsync();
        await page.GotoAsync(address);
        await page.InteractiveAsync();
        return page;
    }

    private static Task<string> BuildsAsync(IPage page) => page.EvaluateAsync<string>("async () => (await caches.keys()).join()");
}
