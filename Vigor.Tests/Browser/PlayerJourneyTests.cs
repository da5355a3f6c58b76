using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>A workout without a plan: built, changed and corrected while it is done, and written down afterwards.</summary>
public sealed class PlayerJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_free_workout_is_built_paired_and_logged()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address));
        await AddAsync(page, "bench press");
        await AddAsync(page, "barbell row");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bench press") }).ClickAsync();
        await Expect(page.GetByText("Set 1 of 3")).ToBeVisibleAsync();
        await page.Spinbutton("Weight").FillAsync("82.5");
        await page.Spinbutton("Weight").PressAsync("Tab");
        await Expect(page.GetByText("Each side: 25 + 5 + 1.25")).ToBeVisibleAsync();

        // What is typed outlives a change of the workout.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^More for") }).ClickAsync();
        await page.Button("Superset with the next").ClickAsync();
        await Expect(page.GetByText("with Barbell row")).ToBeVisibleAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("82.5");
        await page.CompleteSetAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Barbell row" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" })).ToHaveCountAsync(0);

        await page.Spinbutton("Weight").FillAsync("60");
        await page.CompleteSetAsync();
        var rest = page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" });
        await page.Button("Pause rest").ClickAsync();
        await Expect(rest.GetByText("Paused")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.Button("Go on with the rest").ClickAsync();
        await page.Button("Skip rest").ClickAsync();
        await Expect(rest).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-sets-logged='2']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_superset_of_three_is_built_forwards()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address));
        await AddAsync(page, "bench press");
        await AddAsync(page, "barbell row");
        await AddAsync(page, "push-up");
        foreach (var (name, partners) in new[] { ("Bench press", "with Barbell row"), ("Barbell row", "with Bench press and Push-up") })
        {
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^More for") }).ClickAsync();
            await page.Button("Superset with the next").ClickAsync();
            await Expect(page.GetByText(partners)).ToBeVisibleAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^More for") }).ClickAsync();
        await Expect(page.Button("Take out of the superset")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_presses_by_keyboard_never_loses_the_focus()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address));
        await AddAsync(page, "push-up");
        await AddAsync(page, "forearm plank");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Push-up") }).ClickAsync();
        await page.Spinbutton("Reps").FillAsync("9");
        await Expect(page.Button("Complete set")).ToBeEnabledAsync();
        await page.Button("Complete set").FocusAsync();
        await EnterAsync(page, sets: 3);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Forearm plank" })).ToBeVisibleAsync();
        await Expect(page.Button("Complete set")).ToBeFocusedAsync();
        await EnterAsync(page, sets: 3);

        await Expect(page.Button("Finish workout")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_set_taken_back_comes_back()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address));
        await AddAsync(page, "push-up");
        await page.Button("2 of 5").ClickAsync();
        await Expect(page.GetByText("a set fewer of each")).ToBeVisibleAsync();
        await page.Spinbutton("Reps").FillAsync("9");
        await page.CompleteSetAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "How recovered are you today?" })).ToHaveCountAsync(0);
        await page.Button("Undo").ClickAsync();
        await Expect(page.GetByText("Set 1 taken back.")).ToBeVisibleAsync();
        await Expect(page.Button("2 of 5")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Button("Bring it back").ClickAsync();
        await Expect(page.GetByText("The set is back.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Sets done" }).GetByText("9 reps")).ToBeVisibleAsync();
        await page.Locator("[data-sets-logged='1']").WaitForAsync();
    }

    [Fact]
    public async Task Who_thinks_in_reps_in_reserve_types_them_with_and_without_a_connection()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await page.GotoAsync("/profile");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reps in reserve" }).CheckAsync();
        await page.Button("Save effort").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Effort" }).GetByText("Saved")).ToBeVisibleAsync();
        await StartEmptyAsync(page);
        await AddAsync(page, "push-up");
        await page.Spinbutton("Reps in reserve").FillAsync("7");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("reps in reserve from 5 to 0").First).ToBeVisibleAsync();
        await page.Spinbutton("Reps in reserve").FillAsync("2");
        await page.CompleteSetAsync();
        var done = page.GetByRole(AriaRole.List, new() { Name = "Sets done" });
        await Expect(done.GetByText("2 in reserve")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(true);
        await page.Spinbutton("Reps in reserve").FillAsync("0");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.Locator(OfflineSetsTests.Waiting)).ToHaveTextAsync("1 set waits to be sent.");
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".player:not([data-offline])[data-sets-logged='2']").WaitForAsync();
        await Expect(done.GetByText("none in reserve")).ToBeVisibleAsync();

        // Stored is one scale, whatever it was typed in.
        var session = page.Url;
        await page.GotoAsync("/profile");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "RPE" }).CheckAsync();
        await page.Button("Save effort").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Effort" }).GetByText("Saved")).ToBeVisibleAsync();
        await page.GotoAsync(session);
        await page.InteractiveAsync();
        await Expect(done.GetByText("RPE 8")).ToBeVisibleAsync();
        await Expect(done.GetByText("RPE 10")).ToBeVisibleAsync();
        await Expect(page.Spinbutton("RPE")).ToBeVisibleAsync();
    }

    private static async Task EnterAsync(IPage page, int sets)
    {
        for (var set = 0; set < sets; set++)
        {
            var logged = await page.Locator("[data-sets-logged]").GetAttributeAsync("data-sets-logged");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"[data-sets-logged]:not([data-sets-logged='{logged}'])").WaitForAsync();
        }
    }

    [Fact]
    public async Task Pain_asks_for_warning_signs_first_and_then_offers_something_else()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address));
        await AddAsync(page, "goblet squat");
        var more = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^More for") });
        await more.ClickAsync();
        await page.Button("I feel pain").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("in the chest") }).CheckAsync();
        await page.Button("Go on").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("emergency");
        await Expect(page.GetByText("You felt pain here")).ToBeVisibleAsync();

        var session = page.Url;
        await page.GotoAsync("/dashboard");
        await Expect(page.GetByText("Training waits.")).ToBeVisibleAsync();
        await page.GotoAsync(session);
        await page.InteractiveAsync();
        await Expect(page.GetByText("You felt pain here")).ToBeVisibleAsync();
        await more.ClickAsync();
        await page.Button("It no longer hurts").ClickAsync();
        await Expect(page.GetByText("You felt pain here")).ToHaveCountAsync(0);
        await more.ClickAsync();
        await page.Button("I feel pain").ClickAsync();
        await page.Button("None of these").ClickAsync();
        await page.Button("Show something else").ClickAsync();
        await page.Locator("#another-exercise").FillAsync("leg press");
        await page.GetByRole(AriaRole.Region, new() { Name = "Another exercise" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("#exercise-name")).ToContainTextAsync("Leg press", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task Thumbs_type_on_large_keys_and_no_keyboard_comes_up()
    {
        var page = await StartFreeAsync(await Chromium.OpenAsync(vigor.Address, isTouch: true));
        await AddAsync(page, "bench press");
        var pad = page.GetByRole(AriaRole.Group, new() { Name = "Number pad" });
        await Expect(pad).ToBeHiddenAsync();
        await page.Spinbutton("Weight").TapAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveAttributeAsync("inputmode", "none");
        foreach (var key in new[] { "8", "2", ".", "5" })
        {
            await pad.Locator($"[data-key='{key}']").TapAsync();
        }

        await pad.GetByRole(AriaRole.Button, new() { Name = "One step more" }).TapAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("85");
        await pad.GetByRole(AriaRole.Button, new() { Name = "Next field" }).TapAsync();
        await pad.Locator("[data-key='5']").TapAsync();

        // One tap ends typing and stores what was typed.
        await page.Button("Complete set").TapAsync();
        await Expect(page.GetByText("Set 1 stored: 85 kg × 5.")).ToBeVisibleAsync();
        await Expect(pad).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_workout_of_the_past_is_written_down_and_corrected()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await page.GotoAsync("/history/new");
        await page.InteractiveAsync();
        await page.Textbox("Name").FillAsync("Garage session");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("1900-01-01");
        await page.Button("Add exercises").ClickAsync();
        await Expect(page.GetByText("from the year 2000 on")).ToBeVisibleAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("2024-03-05");
        await page.Button("Add exercises").ClickAsync();
        await page.ArriveAsync(@"/sessions/.+\?edit=true$");
        await page.InteractiveAsync();
        await AddAsync(page, "deadlift");
        await page.Spinbutton("Weight").FillAsync("100");
        await page.Spinbutton("Reps").FillAsync("5");
        await page.CompleteSetAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" })).ToHaveCountAsync(0);
        await page.Button("Time, name and notes").ClickAsync();
        await page.Spinbutton("Minutes").FillAsync("50");
        await page.Button("Save workout").ClickAsync();

        await page.ArriveAsync("/history/");
        await Expect(page.Heading).ToHaveTextAsync("Garage session");
        await Expect(page.GetByText("Tuesday 5 March 2024")).ToBeVisibleAsync();
        await Expect(page.GetByText("100 kg × 5")).ToBeVisibleAsync();
        await Expect(page.GetByText("50 min")).ToBeVisibleAsync();
        await KeepAndDoAgainAsync(page);
    }

    private static async Task KeepAndDoAgainAsync(IPage page)
    {
        var workout = page.Url;
        await page.Button("Save as workout").ClickAsync();
        await page.ArriveAsync("/plans/[0-9a-f-]{36}$");
        await Expect(page.Heading).ToHaveTextAsync("Garage session");
        await Expect(page.GetByText("You, checked")).ToBeVisibleAsync();
        await page.GotoAsync(workout);
        await page.InteractiveAsync();
        await page.Button("Do it again").ClickAsync();
        await page.ArriveAsync("/sessions/");
        await Expect(page.GetByText("Set 1 of 1")).ToBeVisibleAsync();
    }

    private static async Task<IPage> StartFreeAsync(IPage page)
    {
        await page.RegisterAsync();
        return await StartEmptyAsync(page);
    }

    private static async Task<IPage> StartEmptyAsync(IPage page)
    {
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.Button("Start an empty workout").ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        return page;
    }

    private static async Task AddAsync(IPage page, string words)
    {
        var search = page.Locator("#add-exercise");
        await page.Button("Add exercise").Or(search).First.WaitForAsync();
        if (!await search.IsVisibleAsync())
        {
            await page.Button("Add exercise").ClickAsync();
        }

        await search.FillAsync(words);
        var found = page.GetByRole(AriaRole.Region, new() { Name = "Add exercise" }).GetByRole(AriaRole.Button).First;
        var name = await found.InnerTextAsync();
        await found.ClickAsync();
        await Expect(page.GetByText($"{name} is part of the workout.")).ToBeVisibleAsync();
    }
}
