using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>When the page for no network is shown: on a dead line and where what is kept is half gone, and not where Vigor is merely slow.</summary>
public sealed class DeadLineStartTests
{
    [Fact]
    public async Task On_a_dead_line_the_kept_page_comes_and_goes_when_the_line_lives_again()
    {
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        await using var line = DeadLine.To(vigor.Address);
        var page = await KeptBrowser.OpenAsync(line.Address);
        line.IsDead = true;
        page = await page.AgainAsync();
        await Expect(page.Heading).ToHaveTextAsync("Without a network");
        line.IsDead = false;
        await Expect(page.Heading).ToHaveTextAsync("Today");
    }

    [Fact]
    public async Task A_page_that_takes_long_is_waited_for()
    {
        var slow = new SlowPage();
        await using var vigor = new VigorHost { HasRealClock = true, More = services => services.AddSingleton<IStartupFilter>(slow) };
        var page = await KeptBrowser.OpenAsync(vigor.Listen());
        slow.IsSlow = true;
        await page.GotoAsync("/history");
        await Expect(page.Heading).ToHaveTextAsync("History");
        Assert.True(slow.WasLookedFor);
    }

    [Fact]
    public async Task What_a_browser_short_of_room_took_away_is_said_and_fetched_again()
    {
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await KeptBrowser.OpenAsync(vigor.Address);
        await page.EvaluateAsync("async () => { for (const name of await caches.keys()) { await caches.delete(name); } }");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/dashboard");
        await Expect(page.Heading).ToHaveTextAsync("No connection");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.UntilAsync("async () => Boolean(await caches.match('/offline/shell.html')) && Boolean(await caches.match('/player/player.js'))");
        await page.Context.SetOfflineAsync(true);
        page = await page.AgainAsync();
        await Expect(page.Heading).ToHaveTextAsync("Without a network");
    }

    /// <summary>Holds the history back until somebody has asked whether Vigor answers at all.</summary>
    private sealed class SlowPage : IStartupFilter
    {
        private readonly TaskCompletionSource asked = new();

        public bool IsSlow { get; set; }

        public bool WasLookedFor => asked.Task.IsCompleted;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use(async (context, following) =>
            {
                if (context.Request.Path == "/health/live")
                {
                    asked.TrySetResult();
                }
                else if (IsSlow && context.Request.Path == "/history")
                {
                    await asked.Task;
                }

                await following(context);
            });
            next(application);
        };
    }
}
