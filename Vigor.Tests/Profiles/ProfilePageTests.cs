using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Profiles;

public sealed class ProfilePageTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Each_part_is_saved_by_itself_and_comes_back()
    {
        var page = await StartAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Muscle gain", Exact = true }).CheckAsync();
        await SaveAsync(page, "goals");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Advanced", Exact = true }).CheckAsync();
        await page.GetByText("Item by item").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Kettlebell", Exact = true }).CheckAsync();
        await SaveAsync(page, "equipment");

        await OpenAsync(page);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Muscle gain", Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Advanced", Exact = true })).Not.ToBeCheckedAsync();
        await Expect(page.GetByText("Item by item (1 item)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Body_weight_is_typed_and_shown_in_the_persons_units()
    {
        var page = await StartAsync();
        await page.Spinbutton("Body weight (kg)").FillAsync("80");
        await SaveAsync(page, "body");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Pounds", Exact = true }).CheckAsync();
        await SaveAsync(page, "units");
        await Expect(page.Spinbutton("Body weight (lb)")).ToHaveValueAsync("176.37");

        await page.Spinbutton("Body weight (lb)").FillAsync("180.5");
        await SaveAsync(page, "body");
        await OpenAsync(page);
        await Expect(page.Spinbutton("Body weight (lb)")).ToHaveValueAsync("180.5");
    }

    [Theory]
    [InlineData("Body weight (kg)", "29", "30 to 300 kg")]
    [InlineData("Body weight (kg)", "-1", "Check the body weight")]
    [InlineData("Height (cm)", "99999999999999999999", "Check the height")]
    [InlineData("Year of birth", "1990.5", "four digits")]
    [InlineData("Year of birth", "2024", "from 16 years")]
    public async Task A_figure_out_of_range_is_refused_beside_its_field(string label, string figure, string sentence)
    {
        var page = await StartAsync();
        await page.Spinbutton(label).FillAsync(figure);
        await page.Button("Save body").ClickAsync();
        await Expect(page.Spinbutton(label)).ToHaveAccessibleDescriptionAsync(new Regex(sentence));
    }

    [Fact]
    public async Task A_time_zone_is_found_by_its_city_and_nonsense_is_refused()
    {
        var page = await StartAsync();
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" });
        await field.FillAsync("auckl");
        await Expect(page.Locator("#time-zones option[value='Pacific/Auckland']")).ToHaveCountAsync(1);
        await SaveRefusedAsync(page, "time zone", "Choose a time zone from the list.");
        await field.FillAsync("Pacific/Auckland");
        await SaveAsync(page, "time zone");
    }

    [Fact]
    public async Task The_theme_changes_at_once_and_stays()
    {
        var page = await StartAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark", Exact = true }).CheckAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("section", new() { Has = page.Locator("#section-theme") }).GetByText("Saved")).ToBeVisibleAsync();

        await OpenAsync(page);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Dark", Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Sharing_with_providers_can_be_switched_off()
    {
        var page = await StartAsync();
        var sharing = page.GetByRole(AriaRole.Switch, new() { Name = "Share my profile with AI providers", Exact = true });
        await sharing.UncheckAsync();
        await SaveAsync(page, "privacy");
        await OpenAsync(page);
        await Expect(sharing).Not.ToBeCheckedAsync();
    }

    private async Task<IPage> StartAsync()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await OpenAsync(page);
        return page;
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/profile");
        await page.InteractiveAsync();
    }

    private static async Task SaveAsync(IPage page, string section)
    {
        // What was changed before takes the word of an earlier save away.
        var saved = Section(page, section).GetByText("Saved", new() { Exact = true });
        await Expect(saved).ToHaveCountAsync(0);
        await page.Button($"Save {section}").ClickAsync();
        await Expect(saved).ToBeVisibleAsync();
    }

    private static async Task SaveRefusedAsync(IPage page, string section, string sentence)
    {
        await page.Button($"Save {section}").ClickAsync();
        await Expect(Section(page, section).GetByText(sentence)).ToBeVisibleAsync();
    }

    private static ILocator Section(IPage page, string section) => page.Locator("section", new() { Has = page.Button($"Save {section}") });
}
