using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>A guest tries all of it out, on a phone.</summary>
public sealed class DemoJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_guest_trains_asks_and_looks_at_progress_without_an_account()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Try the demo" }).ClickAsync();
        await page.ArriveAsync("/demo$");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Muscle gain", Exact = true }).CheckAsync();
        await page.Button("Start the demo").ClickAsync();
        await page.ArriveAsync("/dashboard");
        await PageTests.AssertPagesHoldAsync(page, ["/dashboard", "/progress", "/demo"]);

        await page.GotoAsync("/plans");
        await page.InteractiveAsync();
        await page.Locator("main a[href^='/plans/']:not([href='/plans/new'])").First.ClickAsync();
        await page.StartWorkoutAsync();
        await Expect(page.Button("Complete set")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.CompleteSetAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-sets-logged='1']")).ToBeVisibleAsync();

        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("What did I lift last week?");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).Last).ToContainTextAsync("kg");
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Demo" }).GetByText("Create account").ClickAsync();
        await page.ArriveAsync("/account/register");
    }
}
