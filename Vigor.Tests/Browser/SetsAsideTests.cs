using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Sets that cannot be sent say why, hold up no other, and are kept.</summary>
public sealed class SetsAsideTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_set_the_server_fails_on_is_set_aside_and_can_be_tried_again()
    {
        var page = await OfflineSetsTests.StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        await page.Context.RouteAsync("**/offline/sets", route => route.Request.PostData?.Contains("\"set\":41,", StringComparison.Ordinal) == true
            ? route.FulfillAsync(new() { Status = 500, Body = "{}" })
            : route.ContinueAsync());
        await KeepAsync(page, session, 41, "tries: 4, since: Date.now() - 60000");
        await KeepAsync(page, session, 42, "");

        var badge = page.Locator("[data-unsent]");
        await Expect(badge).ToHaveTextAsync(new Regex(@"^\s*Set 41 of Test lift \(8 reps, 30 seconds\) could not be sent: Our side failed on it\. It is kept in this browser\."));
        await page.Locator(".player[data-sets-logged='1']").WaitForAsync();
        Assert.Equal(["0 42"], Places(session));

        await page.Context.UnrouteAllAsync();
        await badge.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.Locator(".player[data-sets-logged='2']").WaitForAsync();
        await Expect(badge).ToBeHiddenAsync();
        Assert.Equal(["0 41", "0 42"], Places(session).Order());
    }

    [Fact]
    public async Task A_page_that_may_not_send_says_why_and_leads_to_where_it_may()
    {
        var page = await OfflineSetsTests.StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        await page.EvaluateAsync("document.querySelector('input[name=__RequestVerificationToken]').value = 'old'");
        await KeepAsync(page, session, 41, "");
        var badge = page.Locator("[data-unsent]");
        await Expect(badge).ToContainTextAsync("1 set waits to be sent. This page is too old to send from. Reload it: what waits is kept.");
        await badge.GetByRole(AriaRole.Link, new() { Name = "Reload the page" }).ClickAsync();
        await page.Locator(".player[data-sets-logged='1']").WaitForAsync();

        await page.InteractiveAsync();
        await page.Context.ClearCookiesAsync();
        await KeepAsync(page, session, 42, "");
        await Expect(badge).ToContainTextAsync("1 set waits to be sent. Sign in to go on.");
        await badge.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.ArriveAsync("/account/login");
        Assert.Contains(session, page.Url, StringComparison.Ordinal);
        Assert.Equal(["0 41"], Places(session));
    }

    [Fact]
    public async Task A_set_that_waits_is_not_due_again_after_a_reload()
    {
        var page = await OfflineSetsTests.StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        var player = page.Locator(".player");
        var (position, due) = (await player.GetAttributeAsync("data-position"), await player.GetAttributeAsync("data-due"));
        await page.Context.RouteAsync("**/offline/sets", route => route.AbortAsync());
        await KeepAsync(page, session, int.Parse(due!, CultureInfo.InvariantCulture), $"position: {position}, reps: 7, seconds: null");

        // The page comes back without the set, which is still kept in the browser.
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.Locator("[data-unsent]")).ToContainTextAsync("1 set waits to be sent.");
        await page.Spinbutton("Reps").FillAsync("8");
        await page.Button("Complete set").ClickAsync();

        await page.Context.UnrouteAllAsync();
        await page.Locator(".player[data-sets-logged='1']").WaitForAsync();
        await page.CompleteSetAsync();
        var stored = OfflineSetsTests.Stored(vigor.Vigor.DataDirectory, session);
        Assert.Equal(($"{position} {due}", 7), stored[0]);
        Assert.Equal(2, stored.Select(set => set.Place).Distinct().Count());
    }

    [Fact]
    public async Task A_set_sent_while_the_player_comes_up_is_shown_in_it()
    {
        var page = await OfflineSetsTests.StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        var (isAgain, read, sent) = (false, new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/offline/sets", route => isAgain ? ContinueAsync(route, read.Task) : route.AbortAsync());
        await page.RouteAsync("**/OfflineSets.razor.js", route => ContinueAsync(route, sent.Task));

        await KeepAsync(page, session, 41, "");

        // The player reads the workout, then the set is stored, and only then the player listens.
        isAgain = true;
        await page.ReloadAsync();
        await page.InteractiveAsync();
        read.SetResult();
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some((key) => key.startsWith('vigor-set-'))");
        await Expect(page.Button("Complete set")).ToBeDisabledAsync();
        sent.SetResult();

        await page.Locator(".player[data-sets-logged='1']").WaitForAsync();
    }

    private static async Task ContinueAsync(IRoute route, Task until)
    {
        await until;
        await route.ContinueAsync();
    }

    /// <summary>Puts a set where the browser keeps those that wait, long enough ago that it is due.</summary>
    private static Task KeepAsync(IPage page, string session, int set, string also) => page.EvaluateAsync(
        $$"""
        ({ session, set, id }) => {
          const owner = document.querySelector('[data-owner]').dataset.owner;
          const tap = { id, session, set, position: 0, kind: 'Working', units: 'Metric', weight: null, grams: null, reps: 8, seconds: 30, metres: null, rpe: null, done: Date.now(), owner, at: 0, name: 'Test lift', {{also}} };
          localStorage.setItem(`vigor-set-${id}`, JSON.stringify(tap));
          dispatchEvent(new Event('online'));
        }
        """,
        new { session, set, id = Guid.CreateVersion7() });

    private IEnumerable<string> Places(string session) => OfflineSetsTests.Stored(vigor.Vigor.DataDirectory, session).Select(set => set.Place);
}
