using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Bench.Protocol;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>A workout of a provider that appears while it is written, and what its owner does with it.</summary>
public sealed class PlanJourneyTests
{
    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task A_provider_writes_a_workout_that_its_owner_changes_and_takes_back()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await VigorProcess.StartAsync(new Dictionary<string, string>(SharedVigor.Roomy)
        {
            ["Ai:Providers:openai:Kind"] = "OpenAI",
            ["Ai:Providers:openai:Endpoint"] = provider.Endpoint.ToString(),
            ["Ai:Providers:openai:ApiKey"] = "hush-hush",
            ["Ai:Providers:openai:Model"] = "gpt-4o-mini",
        });
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.OnboardAsync();
        await page.GotoAsync("/plans/new");
        await page.InteractiveAsync();

        // What is refused far above the button that was tapped comes into view.
        var minutes = await page.Spinbutton("Minutes").InputValueAsync();
        await page.Spinbutton("Minutes").FillAsync("5");
        await page.Spinbutton("Minutes").PressAsync("Tab");
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await page.Button("Generate workout").ClickAsync();
        await Expect(page.GetByText("Choose 15 to 120 minutes.")).ToBeInViewportAsync();
        await page.Spinbutton("Minutes").FillAsync(minutes);
        var end = new TaskCompletionSource();
        (provider.Pause, provider.LastWord) = (TimeSpan.FromMilliseconds(20), end.Task);
        await page.Button("Generate workout").ClickAsync();

        var draft = page.GetByRole(AriaRole.Region, new() { Name = "Draft" });
        await Expect(draft.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await Expect(draft).ToHaveAttributeAsync("aria-busy", "true");
        end.SetResult();
        await page.ArriveAsync("/plans/[0-9a-f-]{36}$");
        await page.InteractiveAsync();
        await Expect(page.GetByText(new Regex("^OpenAI gpt-4o-mini, checked"))).ToBeVisibleAsync();
        var first = await page.GetByRole(AriaRole.Article).CountAsync();

        await page.GetByText("Change this workout").ClickAsync();
        await page.Button("Edit exercises").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take out ") }).Nth(3).ClickAsync();
        await Expect(page.GetByText(new Regex("^You took out ")).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(first - 1);
        await page.Button("Undo").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(first);

        var first3 = await OrderAsync(page);
        var down = page.Button($"Move {first3[0]} down");
        await down.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText($"You moved {first3[0]}.").First).ToBeVisibleAsync();
        Assert.Equal([first3[1], first3[0], first3[2]], (await OrderAsync(page))[..3]);
        await Expect(down).ToBeFocusedAsync();
        ILocator DoseOf(string name) => page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.Button($"Move {name} down") }).Locator(".dose");
        await page.ResizeAsync(1280, 1400);
        await DoseOf(first3[0]).DragToAsync(DoseOf(first3[1]));
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Move .* down$") }).First).ToHaveAccessibleNameAsync($"Move {first3[0]} down");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Add exercise" }).FillAsync("farmer car");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Farmer carry") }).ClickAsync();
        await Expect(page.GetByText("You added Farmer carry.").First).ToBeVisibleAsync();

        await page.Button("Favourite").ClickAsync();
        await Expect(page.Button("Favourite")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/plans?shelf=Favourites");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("♥") })).ToHaveCountAsync(1);
        Assert.DoesNotContain("hush-hush", vigor.Output, StringComparison.Ordinal);
    }

    // Names of the exercises that can be moved, as they stand.
    private static async Task<string[]> OrderAsync(IPage page)
    {
        var buttons = await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Move .* down$") }).AllAsync();
        var labels = await Task.WhenAll(buttons.Select(button => button.GetAttributeAsync("aria-label")));
        return [.. labels.Select(label => label!["Move ".Length..^" down".Length])];
    }
}
