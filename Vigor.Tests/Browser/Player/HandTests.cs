using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>The player in the hand: the pad on small phones, first weights, slips, clocks that are wrong, timed sets.</summary>
public sealed class HandTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    private static readonly (int Width, int Height)[] Phones = [(360, 640), (375, 667), (360, 740), (390, 844), (412, 915), (844, 390)];

    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task The_pad_opens_and_takes_a_figure_wherever_a_visible_field_is_tapped()
    {
        const int TapsEach = 50;
        var random = new Random(11);
        var page = await Chromium.OpenAsync(vigor.Address, isTouch: true);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("bench press");
        await page.AddExerciseAsync("barbell row");
        await page.ChooseExerciseAsync("Bench press");
        foreach (var name in new[] { "Barbell row", "Bench press" })
        {
            await page.ChooseExerciseAsync(name);
            for (var set = 4; set <= 10; set++)
            {
                await page.Button("Add set").TapAsync();
                await Expect(page.GetByText($"of {set}", new() { Exact = true }).Or(page.GetByText($"Set 1 of {set}", new() { Exact = true })).First).ToBeVisibleAsync();
                await page.WaitForTimeoutAsync(260);
            }
        }

        var failed = new List<string>();
        foreach (var (width, height) in Phones)
        {
            await page.ResizeAsync(width, height);
            for (var tap = 0; tap < TapsEach; tap++)
            {
                if (tap % 10 == 0)
                {
                    await TurnRestAsync(page, isOn: tap % 20 == 0);
                }

                var name = random.Next(3) switch { 0 => "Weight", 1 => "Reps", _ => "RPE" };
                if (await TypesAsync(page, name, random) is { } why)
                {
                    failed.Add($"{width}×{height} {tap}: {name}: {why}");
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task A_lift_without_history_asks_for_its_weight_and_takes_body_weight_for_an_answer()
    {
        var page = await Chromium.OpenAsync(vigor.Address, isTouch: true);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("bench press");
        await page.Button("Complete set").TapAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Number pad" })).ToBeVisibleAsync();
        await page.Button("Complete set").TapAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Bodyweight only?" })).ToBeVisibleAsync();
        await page.Button("Bodyweight only").TapAsync();
        await Expect(page.Button("Set 1: 8 reps")).ToBeVisibleAsync();

        // Asked once for an exercise.
        await page.CompleteSetAsync();
    }

    [Fact]
    public async Task Who_said_how_trained_they_are_gets_a_first_weight_with_its_reason()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.OnboardAsync(equipment: "Full gym");
        await page.StartEmptyAsync();
        await page.AddExerciseAsync("bench press");
        await Expect(page.GetByText("≈ kg")).ToBeVisibleAsync();
        await page.GetByText("Why ≈").ClickAsync();
        await Expect(page.GetByText("a careful guess from your level")).ToBeVisibleAsync();
        await page.CompleteSetAsync();
    }

    [Fact]
    public async Task A_weight_beyond_belief_is_asked_about_and_shorthand_fills_the_row()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("bench press");
        await page.Spinbutton("Weight").FillAsync("100x8@9");
        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("100");
        await Expect(page.Spinbutton("RPE")).ToHaveValueAsync("9");
        await page.CompleteSetAsync();
        await page.Spinbutton("Weight").FillAsync("225");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "225 kg?" })).ToBeVisibleAsync();
        await page.Button("Change it").ClickAsync();
        await Expect(page.Spinbutton("Weight")).ToHaveValueAsync("225");
        await page.Button("Complete set").ClickAsync();
        await page.Button("Yes, 225 kg").ClickAsync();
        await Expect(page.Button("Set 2: 225 kg × 8")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_quick_taps_are_one_and_slower_ones_count_each()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("push-up");
        await page.EvaluateAsync("() => { const button = document.querySelector('[data-do=complete]'); button.click(); button.click(); }");
        await page.Locator("[data-sets-logged='1']").WaitForAsync();
        await page.EvaluateAsync("async () => { for (let tap = 0; tap < 2; tap++) { await new Promise((done) => setTimeout(done, 300)); document.querySelector('[data-do=complete]').click(); } }");
        await page.Locator("[data-sets-logged='3']").WaitForAsync();
    }

    [Fact]
    public async Task The_phones_clock_bends_neither_the_rest_nor_the_times_of_sets()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.AddInitScriptAsync("window.shift = 3600e3; const known = Date.now; Date.now = () => known() + window.shift;");
        await page.StartFreeAsync();
        await page.AddExerciseAsync("push-up");
        await page.CompleteSetAsync();
        var left = page.GetByRole(AriaRole.Timer, new() { Name = "Rest left" });
        await Expect(left).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^1:[0-3]"));
        await page.EvaluateAsync("window.shift = -3600e3");
        await Expect(left).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^1:[0-3]"));
        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(left).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[01]:"));
    }

    [Fact]
    public async Task Keys_reach_the_main_button_at_once_and_what_happens_is_said_once()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.AddInitScriptAsync("window.shift = 0; const known = performance.now.bind(performance); performance.now = () => known() + window.shift;");
        await page.StartFreeAsync();
        await page.AddExerciseAsync("push-up");
        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.EvaluateAsync("""
            () => {
              window.heard = [];
              new MutationObserver(() => {
                const said = document.querySelector('.toast [role=status]').textContent.trim();
                if (said && said !== window.heard.at(-1)) { window.heard.push(said); }
              }).observe(document.getElementById('player'), { subtree: true, childList: true, characterData: true });
            }
            """);
        var tabs = 0;
        while (await page.EvaluateAsync<string?>("document.activeElement?.dataset.do") != "complete")
        {
            Assert.True(++tabs <= 3, "More than three steps to the main button.");
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.Told.WaitForAsync();
        await Expect(page.GetByRole(AriaRole.Timer, new() { Name = "Rest left" })).ToBeVisibleAsync();

        // The rest's last second.
        await page.EvaluateAsync("""
            () => {
              const [minutes, seconds] = document.querySelector('[data-clock=rest]').textContent.split(':').map(Number);
              window.shift = (minutes * 60 + seconds - 1) * 1000;
            }
            """);
        await Expect(page.Button("Skip rest")).ToHaveCountAsync(0);
        await page.Told.WaitForAsync();
        Assert.Equal(["Set 1: 8 reps done.", "Rest is over."], await page.EvaluateAsync<string[]>("window.heard"));
    }

    [Fact]
    public async Task A_timed_set_counts_in_counts_down_and_logs_what_it_took()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("forearm plank");
        await page.Spinbutton("Seconds").FillAsync("2");
        await page.GetByLabel("completes itself").CheckAsync();
        await page.Button("Start the clock").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Timer, new() { Name = "Time of the set" })).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[123]$"));
        await page.Locator("[data-sets-logged='1']").WaitForAsync();
        await Expect(page.Button("Set 1: 2 s")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cards_are_dragged_and_moved_by_keys()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        foreach (var name in new[] { "push-up", "forearm plank", "goblet squat" })
        {
            await page.AddExerciseAsync(name);
        }

        await page.ChooseExerciseAsync("Push-up");
        var (from, to) = (await page.Locator(".handle").Nth(0).BoundingBoxAsync(), await page.Locator(".handle").Nth(1).BoundingBoxAsync());
        await page.Mouse.MoveAsync(from!.X + 10, from.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to!.X + 10, to.Y + to.Height + 4, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".cards > .card .name, .cards > .card h2").First).ToContainTextAsync("Forearm plank");
        await page.Locator(".handle").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator(".cards > .card .name, .cards > .card h2").First).ToContainTextAsync("Push-up");
        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.Locator(".cards > .card .name, .cards > .card h2").First).ToContainTextAsync("Push-up");
    }

    private static async Task TurnRestAsync(IPage page, bool isOn)
    {
        var skip = page.Button("Skip rest");
        if (isOn && await skip.CountAsync() == 0)
        {
            await page.EvaluateAsync("() => document.querySelector('[data-do=key][data-press=hide]')?.click()");
            await page.Spinbutton("Weight").FillAsync("60");
            await page.Spinbutton("Reps").FillAsync("5");
            await page.Spinbutton("RPE").FillAsync("8");
            await page.CompleteSetAsync();
        }
        else if (!isOn && await skip.CountAsync() > 0)
        {
            await skip.TapAsync();
        }
    }

    /// <summary>Taps a field that has come to rest at a random place that can be seen, types a digit, and closes the pad; says why when that fails.</summary>
    private static async Task<string?> TypesAsync(IPage page, string name, Random random)
    {
        var box = await page.EvaluateAsync<float[]>(
            """
            async (name) => {
              for (let before = ''; ; await new Promise(requestAnimationFrame)) {
                const field = document.querySelector(`[role=spinbutton][aria-label="${name}"]`);
                field.scrollIntoViewIfNeeded();
                const { x, y, width, height } = field.getBoundingClientRect();
                const now = [x, y, width, height];
                if (before === `${now}`) {
                  return now;
                }
                before = `${now}`;
              }
            }
            """,
            name);
        await page.Touchscreen.TapAsync(box[0] + 3 + (random.NextSingle() * (box[2] - 6)), box[1] + 3 + (random.NextSingle() * (box[3] - 6)));
        var digit = random.Next(6, 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!await PressAsync(page, digit, name))
        {
            return "no pad";
        }

        return await PressAsync(page, "Done", name, digit) ? null : $"no {digit} in a field that can be seen";
    }

    // Three hundred times: asked within the page, because each look from outside takes a tenth of a second.
    private static async Task<bool> PressAsync(IPage page, string key, string name, string? typed = null)
    {
        var spot = await page.EvaluateAsync<float[]?>(
            """
            async ([key, name, typed]) => {
              const isTyped = (field, { top, bottom }) => typed === null || (field.value === typed && top >= 0 && bottom <= innerHeight);
              for (const end = performance.now() + 15000; performance.now() < end; await new Promise(requestAnimationFrame)) {
                const field = document.querySelector(`[role=spinbutton][aria-label="${name}"]`);
                const button = [...document.querySelectorAll('[role=group][aria-label="Number pad"] button')]
                  .find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === key);
                const { x, y, width, height } = button?.getBoundingClientRect() ?? {};
                const spot = [x + (width / 2), y + (height / 2)];
                if (button && button.contains(document.elementFromPoint(...spot)) && isTyped(field, field.getBoundingClientRect())) {
                  return spot;
                }
              }
              return null;
            }
            """,
            new[] { key, name, typed });
        if (spot is null)
        {
            return false;
        }

        await page.Touchscreen.TapAsync(spot[0], spot[1]);
        return true;
    }
}
