using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>A workout without a plan: built, changed and corrected while it is done, and written down afterwards.</summary>
public sealed class PlayerJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_free_workout_is_built_paired_and_logged()
    {
        var page = await StartFreeAsync();
        await page.AddExerciseAsync("bench press");
        await page.AddExerciseAsync("barbell row");
        await page.ChooseExerciseAsync("Bench press");
        await Expect(page.GetByText("Set 1 of 3")).ToBeVisibleAsync();
        await page.Spinbutton("Weight").FillAsync("82.5");
        await Expect(page.GetByText("Each side: 25 + 5 + 1.25")).ToBeVisibleAsync();

        // What is typed outlives a change of the workout, and a weight goes on to the sets after it.
        await page.ChooseMoreAsync("Superset with the next");
        await Expect(page.GetByText("superset with Barbell row")).ToBeVisibleAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("82.5");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Planned set 2: 82.5 kg") })).ToBeVisibleAsync();
        await page.CompleteSetAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Barbell row" })).ToBeVisibleAsync();
        var rest = page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" });
        await Expect(rest).ToHaveCountAsync(0);

        await page.Spinbutton("Weight").FillAsync("60,5");
        await page.CompleteSetAsync();
        await page.Button("Pause rest").ClickAsync();
        await Expect(rest.GetByText("Paused")).ToBeVisibleAsync();
        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.Button("Go on with the rest").ClickAsync();
        await page.Button("Skip rest").ClickAsync();
        await Expect(rest).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-sets-logged='2']")).ToBeVisibleAsync();
        await page.ChooseExerciseAsync("Barbell row");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Set 1: 60.5 kg × 8") })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_superset_of_five_is_built_from_either_end(bool isBackwards)
    {
        var page = await StartFreeAsync();
        string[] names = ["Bench press", "Barbell row", "Push-up", "Forearm plank", "Goblet squat"];
        foreach (var name in names)
        {
            await page.AddExerciseAsync(name);
        }

        foreach (var name in isBackwards ? names.SkipLast(1).Reverse() : names.SkipLast(1))
        {
            await page.ChooseExerciseAsync(name);
            await page.ChooseMoreAsync("Superset with the next");
        }

        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.ChooseExerciseAsync("Goblet squat");
        await Expect(page.GetByText("superset with Bench press and Barbell row and Push-up and Forearm plank")).ToBeVisibleAsync();
        await page.ChooseMoreAsync("Take out of the superset");
        await Expect(page.GetByText("superset with Bench press")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_presses_by_keyboard_never_loses_the_focus()
    {
        var page = await StartFreeAsync();
        await page.AddExerciseAsync("push-up");
        await page.AddExerciseAsync("forearm plank");
        await page.ChooseExerciseAsync("Push-up");

        // Three keys from the start of the page to the one button.
        await page.EvaluateAsync("document.querySelector('.skip-link').focus()");
        for (var tabs = 1; tabs < 3 && !await page.Button("Complete set").EvaluateAsync<bool>("button => button === document.activeElement"); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(page.Button("Complete set")).ToBeFocusedAsync();
        await EnterAsync(page, sets: 3);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Forearm plank" })).ToBeVisibleAsync();
        await Expect(page.Button("Complete set")).ToBeFocusedAsync();
        await EnterAsync(page, sets: 3);
        await Expect(page.Button("All done: finish")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_set_taken_back_comes_back()
    {
        var page = await StartFreeAsync();
        await page.AddExerciseAsync("push-up");
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
        await Expect(page.Button("Set 1: 9 reps")).ToBeVisibleAsync();
        await page.Told.WaitForAsync();
        Assert.Equal([("0 1", 9)], Trainee.Stored(vigor.DataDirectory, page.Url));
    }

    [Fact]
    public async Task Who_thinks_in_reps_in_reserve_types_them_with_and_without_a_connection()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await ChooseEffortAsync(page, "Reps in reserve");
        await page.StartEmptyAsync();
        await page.AddExerciseAsync("push-up");
        await page.Spinbutton("Reps in reserve").FillAsync("7");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("reps in reserve from 5 to 0").First).ToBeVisibleAsync();
        await page.Spinbutton("Reps in reserve").FillAsync("2");
        await page.CompleteSetAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("2 in reserve") })).ToBeVisibleAsync();

        await page.Told.WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Spinbutton("Reps in reserve").FillAsync("0");
        await page.CompleteSetAsync();
        await Expect(page.Waits).ToHaveTextAsync("1 set waits to be sent.");
        await page.Context.SetOfflineAsync(false);
        await page.Told.WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("none in reserve") })).ToBeVisibleAsync();

        // Stored is one scale, whatever it was typed in.
        var session = page.Url;
        await ChooseEffortAsync(page, "RPE");
        await page.GotoAsync(session);
        await page.InteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("RPE 8$") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("RPE 10$") })).ToBeVisibleAsync();
        await Expect(page.Spinbutton("RPE")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_other_page_leads_back_to_the_workout_that_runs()
    {
        var page = await StartFreeAsync();
        await page.AddExerciseAsync("push-up");
        await page.Told.WaitForAsync();
        var session = page.Url;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Back") }).ClickAsync();
        await page.ArriveAsync("/dashboard$");
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.dock button[type=submit], form button[type=submit]').getBoundingClientRect().bottom <= document.querySelector('#running').getBoundingClientRect().top"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Workout running") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(session);
        await Expect(page.GetByText("Set 1 of 3")).ToBeVisibleAsync();
        await page.Button("Discard workout").ClickAsync();
        await page.ArriveAsync("/dashboard$");
        await page.InteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Workout running") })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Pain_asks_for_warning_signs_first_and_then_offers_something_else()
    {
        var page = await StartFreeAsync();
        await page.AddExerciseAsync("goblet squat");
        await page.ChooseMoreAsync("I feel pain");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("in the chest") }).CheckAsync();
        await page.Button("Go on").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("emergency");
        await page.Button("Close").ClickAsync();
        await Expect(page.GetByText("You felt pain here")).ToBeVisibleAsync();
        await page.Told.WaitForAsync();

        var session = page.Url;
        await page.GotoAsync("/dashboard");
        await Expect(page.GetByText("Training waits.")).ToBeVisibleAsync();
        await page.GotoAsync(session);
        await page.InteractiveAsync();
        await Expect(page.GetByText("You felt pain here")).ToBeVisibleAsync();
        await page.ChooseMoreAsync("It no longer hurts");
        await Expect(page.GetByText("You felt pain here")).ToHaveCountAsync(0);
        await page.ChooseMoreAsync("I feel pain");
        await page.Button("None of these").ClickAsync();
        await page.Button("Show something else").ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("leg press");
        await page.GetByRole(AriaRole.Region, new() { Name = "Another exercise" }).GetByText("Leg press", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("#exercise-name")).ToHaveTextAsync("Leg press");
    }

    [Fact]
    public async Task Thumbs_type_on_large_keys_and_no_keyboard_comes_up()
    {
        var page = await StartFreeAsync(isTouch: true);
        await page.AddExerciseAsync("bench press");
        var pad = page.GetByRole(AriaRole.Group, new() { Name = "Number pad" });
        await Expect(pad).ToHaveCountAsync(0);
        await page.Spinbutton("Weight").TapAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveAttributeAsync("inputmode", "none");
        foreach (var key in new[] { "8", "2", "Decimal point", "5", "Step up", "Next field", "5" })
        {
            await pad.GetByRole(AriaRole.Button, new() { Name = key, Exact = true }).TapAsync();
        }

        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("85");

        // One tap ends typing and logs what was typed.
        await page.Button("Complete set").TapAsync();
        await Expect(page.Button("Set 1: 85 kg × 5")).ToBeVisibleAsync();
        await Expect(pad).ToHaveCountAsync(0);
        await page.Spinbutton("Reps").TapAsync();
        await pad.GetByRole(AriaRole.Button, new() { Name = "Backspace", Exact = true }).TapAsync();
        await Expect(page.Spinbutton("Reps")).ToHaveValueAsync("");
        await pad.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).TapAsync();
        await Expect(pad).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_workout_of_the_past_is_written_down_and_corrected()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
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
        await page.AddExerciseAsync("deadlift");
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

    private static async Task ChooseEffortAsync(IPage page, string scale)
    {
        await page.GotoAsync("/profile?section=units");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = scale }).CheckAsync();
        await page.Button("Save units and time").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Units and time" }).GetByText("Saved")).ToBeVisibleAsync();
    }

    private static async Task EnterAsync(IPage page, int sets)
    {
        for (var set = 0; set < sets; set++)
        {
            var logged = await page.Locator("[data-sets-logged]").GetAttributeAsync("data-sets-logged");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"[data-sets-logged]:not([data-sets-logged='{logged}'])").WaitForAsync();

            // Two presses within a quarter of a second are one.
            await page.WaitForTimeoutAsync(260);
        }
    }

    private async Task<IPage> StartFreeAsync(bool isTouch = false)
    {
        var page = await Chromium.OpenAsync(vigor.Address, isTouch: isTouch);
        await page.StartFreeAsync();
        return page;
    }
}
