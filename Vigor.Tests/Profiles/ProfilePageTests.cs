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
        var page = await StartAsync("training");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Muscle gain", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Advanced", Exact = true }).CheckAsync();
        await SaveAsync(page, "goals and level");
        await OpenAsync(page, "schedule");
        await page.Spinbutton("Minutes a workout").FillAsync("50");
        await SaveAsync(page, "schedule");
        await OpenAsync(page, "equipment");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Moderate", Exact = true }).CheckAsync();
        await OpenAsync(page, "equipment");
        await page.GetByText("Item by item").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Kettlebell", Exact = true }).CheckAsync();
        await SaveAsync(page, "equipment and plates");

        await OpenAsync(page, "training");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Muscle gain", Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Advanced", Exact = true })).ToBeCheckedAsync();
        await OpenAsync(page, "schedule");
        await Expect(page.Spinbutton("Minutes a workout")).ToHaveValueAsync("50");
        await OpenAsync(page, "equipment");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Moderate", Exact = true })).Not.ToBeCheckedAsync();
        await Expect(page.GetByText("Item by item (1 item)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_says_what_is_stored_and_leads_to_each_part_and_back()
    {
        var page = await StartAsync("about");
        await page.Spinbutton("Body weight (kg)").FillAsync("80.5");
        await page.Spinbutton("Year of birth").FillAsync("1990");
        await SaveAsync(page, "about you");
        await page.GoBackAsync();
        await OpenAsync(page, null);
        await Expect(Entry(page, "About you")).ToHaveTextAsync(new Regex("Born 1990, 80.5 kg"));
        await Entry(page, "Schedule").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Schedule", Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of your profile" })).ToBeHiddenAsync();
        await page.GoBackAsync();
        await Expect(Entry(page, "Schedule")).ToBeVisibleAsync();
        foreach (var (name, address) in (IEnumerable<(string, string)>)[("Import", "/profile/import"), ("Export", "/profile?section=export"), ("Sign-ins", "/account/manage#sign-ins"), ("Delete account", "/account/delete"), ("Reminders", "/profile?section=reminders"), ("Coach and memory", "/profile?section=coach")])
        {
            await Expect(Entry(page, name)).ToHaveAttributeAsync("href", address);
        }
    }

    [Fact]
    public async Task What_is_typed_and_not_saved_stays_while_other_parts_are_looked_at()
    {
        var page = await StartAsync("about");
        await page.Spinbutton("Height (cm)").FillAsync("181");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your profile", Exact = true }).ClickAsync();
        await Expect(Entry(page, "About you")).ToHaveTextAsync(new Regex("Not saved yet"));
        await Entry(page, "Coach and memory").ClickAsync();
        await page.Textbox("New fact").FillAsync("I train at six");
        await page.GoBackAsync();
        await Entry(page, "About you").ClickAsync();
        await Expect(page.Spinbutton("Height (cm)")).ToHaveValueAsync("181");
        await SaveAsync(page, "about you");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your profile", Exact = true }).ClickAsync();
        await Expect(Entry(page, "About you")).ToHaveTextAsync(new Regex("181 cm"));
        await Entry(page, "Coach and memory").ClickAsync();
        await Expect(page.Textbox("New fact")).ToHaveValueAsync("I train at six");
    }

    [Theory]
    [InlineData("#section-goals", "Goals and level")]
    [InlineData("#log-files", "Export")]
    [InlineData("#notifications", "Reminders")]
    public async Task A_place_of_the_long_page_leads_to_the_part_it_became(string place, string part)
    {
        var page = await StartAsync("about");
        await page.GotoAsync("/dashboard");
        await page.GotoAsync($"/profile{place}");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = part, Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_room_a_part_stands_beside_the_list()
    {
        var page = await StartAsync("about");
        await page.ResizeAsync(1280, 800);
        await OpenAsync(page, null);
        await Expect(page.Spinbutton("Body weight (kg)")).ToBeVisibleAsync();
        await Entry(page, "Privacy").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Switch)).ToBeVisibleAsync();
        await Expect(Entry(page, "Privacy")).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task Body_weight_is_typed_and_shown_in_the_persons_units()
    {
        var page = await StartAsync("about");
        await page.Spinbutton("Body weight (kg)").FillAsync("80");
        await SaveAsync(page, "about you");
        await OpenAsync(page, "units");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Pounds", Exact = true }).CheckAsync();
        await SaveAsync(page, "units and time");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your profile", Exact = true }).ClickAsync();
        await Entry(page, "About you").ClickAsync();
        await Expect(page.Spinbutton("Body weight (lb)")).ToHaveValueAsync("176.37");

        await page.Spinbutton("Body weight (lb)").FillAsync("180.5");
        await SaveAsync(page, "about you");
        await OpenAsync(page, "about");
        await Expect(page.Spinbutton("Body weight (lb)")).ToHaveValueAsync("180.5");
    }

    [Theory]
    [InlineData("Body weight (kg)", "29", "30 to 300 kg")]
    [InlineData("Body weight (kg)", "-1", "30 to 300 kg")]
    [InlineData("Height (cm)", "99999999999999999999", "100 to 250 cm")]
    [InlineData("Year of birth", "1990.5", "four digits")]
    [InlineData("Year of birth", "2024", "from 16 years")]
    public async Task A_figure_out_of_range_is_refused_beside_its_field(string label, string figure, string sentence)
    {
        var page = await StartAsync("about");
        await page.Spinbutton(label).FillAsync(figure);
        await page.Button("Save about you").ClickAsync();
        await Expect(page.Spinbutton(label)).ToHaveAccessibleDescriptionAsync(new Regex(sentence));
    }

    [Fact]
    public async Task A_time_zone_is_found_by_its_city_and_nonsense_is_refused()
    {
        var page = await StartAsync("units");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" });
        await field.FillAsync("auckl");
        await Expect(page.Locator("#time-zones option[value='Pacific/Auckland']")).ToHaveCountAsync(1);
        await SaveRefusedAsync(page, "units and time", "Choose a time zone from the list.");
        await field.FillAsync("Pacific/Auckland");
        await SaveAsync(page, "units and time");
    }

    [Fact]
    public async Task Plates_are_opened_changed_and_kept()
    {
        var page = await StartAsync("equipment");
        await Expect(page.GetByText("Bars and plates (as in a gym)")).ToBeVisibleAsync();
        await page.GetByText("Bars and plates").ClickAsync();
        await page.Spinbutton("Pairs of plate 1").FillAsync("99");
        await SaveRefusedAsync(page, "equipment and plates", "Enter 0 to 20 pairs of each plate.");
        await page.Spinbutton("Pairs of plate 1").FillAsync("1");
        await SaveAsync(page, "equipment and plates");
        await OpenAsync(page, "equipment");
        await page.GetByText("Bars and plates (your own)").ClickAsync();
        await Expect(page.Spinbutton("Pairs of plate 1")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task Weeks_start_on_the_day_that_is_chosen()
    {
        var page = await StartAsync("units");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Sunday", Exact = true }).CheckAsync();
        await SaveAsync(page, "units and time");
        await page.GotoAsync("/history?month=2026-01");
        await Expect(page.GetByRole(AriaRole.Columnheader).First).ToHaveTextAsync("Su");
        await OpenAsync(page, null);
        await Expect(Entry(page, "Units and time")).ToHaveTextAsync(new Regex("weeks from Sunday"));
    }

    [Fact]
    public async Task The_theme_changes_at_once_and_stays()
    {
        var page = await StartAsync("appearance");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark", Exact = true }).CheckAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Appearance" }).GetByText("Saved")).ToBeVisibleAsync();

        await OpenAsync(page, "appearance");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Dark", Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Sharing_with_providers_can_be_switched_off()
    {
        var page = await StartAsync("privacy");
        var sharing = page.GetByRole(AriaRole.Switch, new() { Name = "Share my profile with AI providers", Exact = true });
        await sharing.UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Privacy" }).GetByText("Saved")).ToBeVisibleAsync();
        await OpenAsync(page, "privacy");
        await Expect(sharing).Not.ToBeCheckedAsync();
    }

    private static ILocator Entry(IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of your profile" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Regex.Escape(name)}") });

    private async Task<IPage> StartAsync(string? part)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await OpenAsync(page, part);
        return page;
    }

    private static async Task OpenAsync(IPage page, string? part)
    {
        await page.GotoAsync(part is null ? "/profile" : $"/profile?section={part}");
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
