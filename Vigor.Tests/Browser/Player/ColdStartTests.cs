using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>Vigor opened without a network: whole workouts from a cold start, and nothing of anybody else on the same browser.</summary>
public sealed class ColdStartTests
{
    private const string Question = "How long should I rest?";

    // Long because it is one morning in a cellar, told in its order.
    [Fact]
    public async Task A_workout_is_begun_done_and_finished_without_a_server_and_is_there_once_when_it_is_back()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await KeptBrowser.OpenAsync(first.Address);
        await first.KillAsync();

        page = await page.AgainAsync();
        await Expect(page.Heading).ToHaveTextAsync("Without a network");
        await page.GetByLabel("Message").FillAsync(Question);
        await page.Button("Keep question").ClickAsync();
        await Expect(page.GetByText("Waits to be asked.")).ToBeVisibleAsync();
        await page.Locator("details.card > summary").First.ClickAsync();
        await page.Locator("details.card details > summary").First.ClickAsync();
        await Expect(page.Locator("details[open] .pictogram").First).ToBeVisibleAsync();

        await page.Button("Start workout").First.ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.CompleteSetAsync();

        // Also when the browser was closed in between.
        var session = page.Url;
        page = await page.AgainAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Resume workout" }).ClickAsync();
        await page.Locator("#player[data-sets-logged='1']").WaitForAsync();
        await page.CompleteSetAsync();
        await page.Button("Finish workout").ClickAsync();

        // The body map is of the same build as the page.
        await Expect(page.Locator("[data-slot=muscles] [data-muscle]").First).ToHaveAttributeAsync("href", new Regex("^/offline/app/[0-9a-f]+/figures/body.svg#"));
        await page.UntilAsync("async () => (await fetch(document.querySelector('[data-muscle]').getAttribute('href'))).ok");
        await page.Button("Save workout").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Saved");
        Assert.Empty(Trainee.Stored(first.DataDirectory, session));

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.ArriveAsync("/history/");
        Assert.Equal(2, Trainee.Stored(first.DataDirectory, session).Count);
        await page.InteractiveAsync();
        await page.UntilAsync("async () => (await (await import('/player/store.js')).all('questions')).length === 0");
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.Locator("summary", new() { HasText = "Conversations" }).ClickAsync();
        await Expect(page.GetByText(Question).First).ToBeVisibleAsync();
        Assert.Equal((1, 1), (KeptBrowser.Count(first.DataDirectory, "sessions"), KeptBrowser.Count(first.DataDirectory, $"messages WHERE text = '{Question}'")));
    }

    [Fact]
    public async Task An_empty_workout_is_done_in_a_browser_that_is_told_there_is_no_network()
    {
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await KeptBrowser.OpenAsync(vigor.Address);
        await page.Context.SetOfflineAsync(true);
        page = await page.AgainAsync();
        await page.Button("Start an empty workout").ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.Button("Add exercise").ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("close push-up");
        await page.GetByRole(AriaRole.Region, new() { Name = "Exercises found" }).GetByRole(AriaRole.Button, new() { NameRegex = new("Close push-up") }).ClickAsync();
        await page.CompleteSetAsync();
        await page.Button("Finish workout").ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Saved");
        var session = page.Url;

        // Somebody who closes it here finds it sent at the next opening.
        page = await page.AgainAsync();
        await Expect(page.GetByText("to be sent")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Heading).ToHaveTextAsync("Today");
        Assert.Single(Trainee.Stored(vigor.DataDirectory, session));
        Assert.Equal(1, KeptBrowser.Count(vigor.DataDirectory, "sessions"));
        Assert.EndsWith("events 0", await page.LeftAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_asks_about_what_waits_and_nobody_else_sees_or_sends_it()
    {
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await KeptBrowser.OpenAsync(vigor.Address);
        await page.LeaveWaitingAsync();
        await page.Locator(".account summary").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.ArriveAsync("/account/sign-out");
        await Expect(page.Heading).ToHaveTextAsync("Sign out");
        await page.Button("Sign out").ClickAsync();
        await Expect(page.GetByText("1 set waits to be sent.")).ToBeVisibleAsync();
        await page.Button("Sign out, and keep it here until I am back").ClickAsync();
        await Expect(page).ToHaveURLAsync(vigor.Address.ToString());
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.Equal("workouts 0 drafts 0 snapshots 0 parts 0 events 2", await page.LeftAsync());

        // Somebody else signs in on this browser.
        await page.RegisterAsync();
        await page.UntilAsync("async () => (await (await import('/player/store.js')).all('snapshots')).length > 0");
        Assert.Equal(0, KeptBrowser.Count(vigor.DataDirectory, "set_entries"));
        await vigor.KillAsync();
        var cold = await page.AgainAsync();
        await Expect(cold.Heading).ToHaveTextAsync("Without a network");
        await Expect(cold.GetByText("to be sent")).ToHaveCountAsync(0);
        await Expect(cold.Button("Start workout")).ToHaveCountAsync(0);
        Assert.EndsWith("events 2", await cold.LeftAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_sign_in_keeps_what_waits_and_asks()
    {
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await KeptBrowser.OpenAsync(vigor.Address);
        await page.Context.SetOfflineAsync(true);
        page = await page.AgainAsync();
        await page.Button("Start workout").First.ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.CompleteSetAsync();
        var cookies = await page.Context.CookiesAsync();
        await page.Context.ClearCookiesAsync();
        await page.Context.AddCookiesAsync(cookies.Where(cookie => cookie.Name.EndsWith("vigor-who", StringComparison.Ordinal)).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
        Assert.EndsWith("events 2", await page.LeftAsync(), StringComparison.Ordinal);
        Assert.Equal(0, KeptBrowser.Count(vigor.DataDirectory, "sessions"));
    }

    [Fact]
    public async Task A_new_version_waits_for_the_end_of_a_workout_and_takes_the_place_of_the_old_one_as_a_whole()
    {
        await using var server = new WebServer(Path.Combine(Repository.Root, "Vigor.Web", "bin", Repository.Configuration, "net10.0"));
        await server.StartAsync();
        var page = await KeptBrowser.OpenAsync(server.Address);
        var before = await CachesAsync(page);
        await page.StartWorkoutAsync();
        await server.KillAsync();
        server.Rebuild();
        await server.StartAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.UntilAsync("async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)");

        // The bar is looked at every second: while the workout runs, it stays away.
        await page.EvaluateAsync("() => new Promise((done) => { setTimeout(done, 2500); })");
        await Expect(page.Button("Update")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Workout running" }).ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.CompleteSetAsync();
        await page.Button("Finish workout").ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await page.ArriveAsync("/history/");
        await page.Button("Update").ClickAsync();
        await page.UntilAsync("async () => { const names = await caches.keys(); return names.length === 1 && !(await navigator.serviceWorker.getRegistration()).waiting; }");
        Assert.NotEqual(before, await CachesAsync(page));

        await server.KillAsync();
        page = await page.AgainAsync();
        await Expect(page.Heading).ToHaveTextAsync("Without a network");
        Assert.Equal(await CachesAsync(page), $"vigor-{await page.EvaluateAsync<string>("() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => /offline.app.([^/]+)/.exec(name)?.[1]).filter(Boolean))].join()")}");

        // A page of the build before that is still open somewhere asks in vain, and brings nothing back.
        await page.EvaluateAsync("(build) => fetch(`/offline/app/${build}/icon.svg`).catch(() => null)", before["vigor-".Length..]);
        Assert.DoesNotContain(before, await CachesAsync(page), StringComparison.Ordinal);
    }

    private static Task<string> CachesAsync(IPage page) => page.EvaluateAsync<string>("async () => (await caches.keys()).join()");
}
