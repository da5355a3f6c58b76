using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Somebody looks at what they have reached, chooses a target, and pauses for an illness.</summary>
public sealed class BadgesJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_target_is_chosen_and_a_pause_begins_and_ends()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Badges, level and challenge" }).ClickAsync();
        await page.ArriveAsync("/progress/badges");
        await page.InteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Level 1" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Consistency King" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Radio, new() { Name = "5 days" }).CheckAsync();
        await Expect(page.GetByText(new Regex("5 more days this week to make it 1 week|of 5 this week"))).ToBeVisibleAsync();

        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2020-01-01");
        await page.Button("Pause these days").ClickAsync();
        await Expect(page.GetByLabel("To", new() { Exact = true })).ToHaveAccessibleDescriptionAsync(new Regex("cannot be before the first"));
        await page.GetByLabel("To", new() { Exact = true }).FillAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Why").SelectOptionAsync("Holiday");
        await page.Button("Pause these days").ClickAsync();
        await Expect(page.GetByText("both stand still.").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Away, running")).ToBeVisibleAsync();

        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await Expect(page.GetByText(new Regex("^Paused until"))).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the pause" }).ClickAsync();
        await page.ArriveAsync("/progress/badges");
        await page.Button("End pause").ClickAsync();
        await Expect(page.GetByText(new Regex("5 more days this week to make it 1 week|of 5 this week"))).ToBeVisibleAsync();
    }
}
