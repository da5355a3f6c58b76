using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>One workout on two tabs and two devices at once: every set once, and the screen on while somebody trains.</summary>
public sealed class TwoDevicesTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task Two_tabs_and_two_devices_log_one_workout_without_a_set_lost_or_doubled()
    {
        var phone = await OfflineSetsTests.StartAsync(vigor.Address);
        var session = new Uri(phone.Url);
        var tablet = await Chromium.OpenAsync(vigor.Address);
        await tablet.Context.AddCookiesAsync((await phone.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        var tab = await phone.Context.NewPageAsync();
        foreach (var page in new[] { tablet, tab })
        {
            await page.GotoAsync(session.AbsolutePath);
            await page.InteractiveAsync();
            await page.Locator(".player[data-sets-logged='0']").WaitForAsync();
        }

        // All three believe that the first set is due, and tap at the same moment: it was one set.
        await Task.WhenAll(new[] { phone, tablet, tab }.Select(page => page.CompleteSetAsync()));
        Assert.Single(Stored(session));

        // The tablet goes on alone; the phone, which has seen none of it, repeats the second set and is shown the truth.
        await tablet.CompleteSetAsync();
        await tablet.CompleteSetAsync();
        await phone.CompleteSetAsync();
        await Expect(phone.GetByText("Another device had stored this set")).ToBeVisibleAsync();
        await phone.Locator(".player[data-sets-logged='3']").WaitForAsync();

        // The tab is cut off and goes on with what it believes; when it is back, nothing is there twice.
        await phone.Context.SetOfflineAsync(true);
        await tab.Button("Complete set").ClickAsync();
        await Expect(tab.Locator(OfflineSetsTests.Waiting)).ToContainTextAsync("to be sent.");
        await tablet.CompleteSetAsync();
        await phone.Context.SetOfflineAsync(false);
        await tab.Locator(".player:not([data-offline])[data-sets-logged='4']").WaitForAsync();
        var places = Stored(session).ConvertAll(set => set.Place);
        Assert.Equal(4, places.Count);
        Assert.Equal(4, places.Distinct().Count());
    }

    [Fact]
    public async Task The_screen_is_kept_on_from_the_first_tap_until_the_workout_is_left()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.AddInitScriptAsync(
            """
            window.awake = 0;
            Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
              const lock = new EventTarget();
              window.awake++;
              lock.release = async () => { window.awake--; lock.dispatchEvent(new Event('release')); };
              return (window.lock = lock);
            } } });
            """);
        await page.RegisterAsync();
        await page.OnboardAsync();
        await page.StartWorkoutAsync();
        await page.Button("Complete set").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.awake"));
        await page.CompleteSetAsync();
        await page.WaitForFunctionAsync("() => window.awake === 1");

        // The system takes it away when the page is hidden; it is asked for again when the page is seen.
        await page.EvaluateAsync("() => window.lock.release()");
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await page.WaitForFunctionAsync("() => window.awake === 1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dashboard" }).First.ClickAsync();
        await page.ArriveAsync("/dashboard");
        await page.WaitForFunctionAsync("() => window.awake === 0");
    }

    private List<(string Place, int? Reps)> Stored(Uri session) =>
        OfflineSetsTests.Stored(vigor.Vigor.DataDirectory, session.Segments[^1], "deleted_at IS NULL");
}
