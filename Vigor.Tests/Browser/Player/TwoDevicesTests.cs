using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>One workout on two devices at once: nothing that either was told is thrown away, and nothing is there twice.</summary>
public sealed class TwoDevicesTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task The_same_set_told_by_two_devices_and_a_second_tab_is_one()
    {
        var (phone, tablet) = await OpenAsync();
        var tab = await phone.Context.NewPageAsync();
        await tab.GotoAsync(phone.Url);
        await tab.InteractiveAsync();

        await Task.WhenAll(phone.CompleteSetAsync(), tablet.CompleteSetAsync());
        await phone.Told.WaitForAsync();
        await tablet.Told.WaitForAsync();
        Assert.Single(Trainee.Stored(vigor.DataDirectory, phone.Url));

        // The other tab of the same browser hears of it without being touched.
        await tab.Locator("[data-sets-logged='1']").WaitForAsync();
    }

    [Fact]
    public async Task Different_figures_in_one_place_are_two_sets_and_the_later_one_says_so()
    {
        var (phone, tablet) = await OpenAsync();
        await phone.Context.SetOfflineAsync(true);
        await phone.Spinbutton("Reps").FillAsync("5");
        await phone.CompleteSetAsync();
        await tablet.Spinbutton("Reps").FillAsync("9");
        await tablet.CompleteSetAsync();
        await tablet.Told.WaitForAsync();

        await phone.Context.SetOfflineAsync(false);
        await phone.Locator("[data-sets-logged='2'][data-waiting='0']").WaitForAsync();
        Assert.Equal([5, 9], Trainee.Stored(vigor.DataDirectory, phone.Url).Select(set => set.Reps!.Value).Order());
        await Expect(phone.GetByText("Both stay").First).ToBeVisibleAsync();
        await Expect(phone.GetByText("from your other device")).ToBeVisibleAsync();
        await phone.Button("Remove").ClickAsync();
        await phone.Told.WaitForAsync();
        Assert.Single(Trainee.Stored(vigor.DataDirectory, phone.Url));
    }

    [Fact]
    public async Task A_correction_of_a_set_that_is_gone_can_be_logged_anew()
    {
        var (phone, tablet) = await OpenAsync();
        await phone.Spinbutton("Reps").FillAsync("5");
        await phone.CompleteSetAsync();
        await phone.Told.WaitForAsync();
        await tablet.ReloadAsync();
        await tablet.InteractiveAsync();
        await phone.Button("Undo").ClickAsync();
        await phone.Told.WaitForAsync();

        await tablet.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Set|Warm-up) 1: .*5") }).ClickAsync();
        await tablet.Spinbutton("Reps").FillAsync("7");
        await tablet.Button("Save set").ClickAsync();
        await Expect(tablet.GetByText("This set was taken back meanwhile.")).ToBeVisibleAsync();
        await tablet.Button("Log it anew").ClickAsync();
        await tablet.Told.WaitForAsync();
        Assert.Equal([7], Trainee.Stored(vigor.DataDirectory, phone.Url).Select(set => set.Reps!.Value));
    }

    [Fact]
    public async Task A_workout_finished_elsewhere_says_so_and_can_be_gone_on_with()
    {
        var (phone, tablet) = await OpenAsync();
        await phone.CompleteSetAsync();
        await phone.Button("Finish workout").ClickAsync();
        await phone.Button("Save workout").ClickAsync();
        await phone.ArriveAsync("/history/");

        await tablet.CompleteSetAsync();
        await Expect(tablet.GetByText("This workout was finished on another device.").First).ToBeVisibleAsync();
        await Expect(tablet.GetByRole(AriaRole.Link, new() { Name = "See the summary" })).ToHaveAttributeAsync("href", new Uri(phone.Url).AbsolutePath);
        await tablet.Button("Go on with it").ClickAsync();
        await tablet.Told.WaitForAsync();
        await tablet.ReloadAsync();
        await tablet.InteractiveAsync();
        await tablet.CompleteSetAsync();
    }

    [Fact]
    public async Task The_screen_is_kept_on_from_the_first_tap()
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
        await page.StartPlannedAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.awake"));
        await page.CompleteSetAsync();
        await page.WaitForFunctionAsync("() => window.awake === 1");

        // The system takes it away when the page is hidden; it is asked for again when the page is seen.
        await page.EvaluateAsync("() => window.lock.release()");
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await page.WaitForFunctionAsync("() => window.awake === 1");
    }

    private async Task<(IPage Phone, IPage Tablet)> OpenAsync()
    {
        var phone = await Chromium.OpenAsync(vigor.Address);
        await phone.StartPlannedAsync();
        await phone.Told.WaitForAsync();
        var tablet = await Chromium.OpenAsync(vigor.Address);
        await tablet.SignInAsAsync(phone);
        await tablet.GotoAsync(new Uri(phone.Url).AbsolutePath);
        await tablet.InteractiveAsync();
        return (phone, tablet);
    }
}
