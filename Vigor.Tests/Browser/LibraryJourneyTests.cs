using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Finding an exercise by tapping what it is to train.</summary>
public sealed class LibraryJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_muscle_is_tapped_and_leads_to_an_exercise_that_shows_it()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/exercises");
        await page.InteractiveAsync();
        await page.GetByText("Muscles", new() { Exact = true }).ClickAsync();
        var map = page.GetByRole(AriaRole.Group, new() { Name = "Muscles to train" });
        await map.GetByRole(AriaRole.Button, new() { Name = "Hamstrings" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("muscles=Hamstrings");
        await Expect(map.GetByRole(AriaRole.Button, new() { Name = "Hamstrings" })).ToHaveAttributeAsync("aria-pressed", "true");
        var found = page.GetByText(new Regex(@"^\d+ exercises?$"));
        var before = await found.InnerTextAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search exercises" }).FillAsync("romanain deadlift");
        await page.Keyboard.PressAsync("Enter");
        await Expect(found).Not.ToHaveTextAsync(before);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Romanian deadlift") }).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Romanian deadlift");
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Trains .*Hamstrings") })).ToBeVisibleAsync();
        await Expect(page.GetByText("Not done yet.")).ToBeVisibleAsync();
        await Expect(page.Locator("svg.pictogram animate").First).ToBeAttachedAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await Expect(page.Locator("svg.pictogram .moving")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Expect(page.Locator("svg.pictogram .moving")).ToBeHiddenAsync();
        await Expect(page.Locator("svg.pictogram .still").First).ToBeVisibleAsync();
    }
}
