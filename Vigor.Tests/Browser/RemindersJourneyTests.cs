using System.Text.Json;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Reminders as somebody chooses them, and as their browser shows them.</summary>
public sealed class RemindersJourneyTests
{
    private const string Notifications = "navigator.serviceWorker.getRegistration('/').then(registration => registration.getNotifications()).then(all => all.map(one => one.title + '/' + one.tag).sort().join())";

    [Fact]
    public async Task What_is_chosen_is_kept_and_what_is_pushed_is_shown()
    {
        await using var vigor = new VigorHost { HasRealClock = true };
        var page = await Chromium.OpenAsync(new UriBuilder(vigor.Listen()) { Host = "localhost" }.Uri);
        await page.RegisterAsync();
        await page.GotoAsync("/profile");
        var section = page.Locator("#notifications");

        // Nothing that takes messages is registered: that is said, and there is nothing to switch.
        await Expect(section.GetByText("This browser cannot take reminders")).ToBeVisibleAsync();
        await Expect(section.GetByRole(AriaRole.Button, new() { Name = "Turn on in this browser" })).ToHaveCountAsync(0);
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(0);
        await section.GetByLabel("Planned workouts").CheckAsync();
        await section.GetByLabel("Remind me at").FillAsync("23:15");
        await page.Button("Save notifications").ClickAsync();
        await Expect(section.GetByText("This lies in your quiet hours")).ToBeVisibleAsync();
        await section.GetByLabel("Remind me at").FillAsync("18:30");
        await section.GetByLabel("Tuesday").CheckAsync();
        await page.Button("Save notifications").ClickAsync();
        await Expect(section.GetByText("Saved")).ToBeVisibleAsync();

        await page.Context.GrantPermissionsAsync(["notifications"]);
        await page.EvaluateAsync("navigator.serviceWorker.register('/push-worker.js').then(() => navigator.serviceWorker.ready).then(() => true)");
        await page.ReloadAsync();
        await Expect(section.GetByLabel("Remind me at")).ToHaveValueAsync("18:30");
        await Expect(section.GetByLabel("Tuesday")).ToBeCheckedAsync();
        await Expect(page.Button("Turn on in this browser")).ToBeVisibleAsync();

        var registration = await RegistrationAsync(page);
        await registration.PushAsync("""{"title":"Today: Push day","topic":"planned"}""");
        await registration.PushAsync("""{"title":"Train today","topic":"streak"}""");
        await registration.PushAsync("no JSON");
        await page.WaitForFunctionAsync($"{Notifications}.then(shown => shown === 'Train today/streak,Vigor/planned')");

        // Whoever sees a page of Vigor hears the end of a rest there.
        await registration.PushAsync("""{"title":"Rest is over","topic":"rest"}""");
        await registration.PushAsync("""{"title":"Last","topic":"planned"}""");
        await page.WaitForFunctionAsync($"{Notifications}.then(shown => shown === 'Last/planned,Train today/streak')");
    }

    private static async Task<Pushing> RegistrationAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        var known = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var registration in told?.GetProperty("registrations").EnumerateArray() ?? default)
            {
                known.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await tools.SendAsync("ServiceWorker.enable");
        return new(tools, new Uri(page.Url).GetLeftPart(UriPartial.Authority), await known.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>A push service of Chromium's own tools: it hands a message to a worker.</summary>
    private sealed record Pushing(ICDPSession Tools, string Origin, string Registration)
    {
        public Task<JsonElement?> PushAsync(string data) => Tools.SendAsync("ServiceWorker.deliverPushMessage", new() { ["origin"] = Origin, ["registrationId"] = Registration, ["data"] = data });
    }
}
