using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Onboarding;

public sealed class OnboardingTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Goals_and_level_must_be_answered_and_cannot_be_skipped()
    {
        var page = await StartAsync();
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 2 of 6")).ToBeVisibleAsync();
        await Expect(page.Button("Skip")).ToHaveCountAsync(0);
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Choose at least one goal.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "What do you train for" })).ToHaveAccessibleDescriptionAsync(new Regex("Choose at least one goal"));

        await CheckAsync(page, AriaRole.Checkbox, "Endurance");
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 3 of 6")).ToBeVisibleAsync();
        await Expect(page.Button("Skip")).ToHaveCountAsync(0);
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Choose a level.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_day_goes_on_at_the_step_that_is_open_with_what_was_answered()
    {
        var page = await StartAsync();
        await AnswerGoalsAndLevelAsync(page);
        await CheckAsync(page, AriaRole.Radio, "Moderate");
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 5 of 6")).ToBeVisibleAsync();
        Assert.EndsWith("/onboarding?step=5", page.Url, StringComparison.Ordinal);

        await OpenAsync(page, "/onboarding");
        await Expect(page.GetByText("Step 5 of 6")).ToBeVisibleAsync();
        await page.Button("Back").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Moderate", Exact = true })).ToBeCheckedAsync();
        await page.GoBackAsync();
        await Expect(page.GetByText("Step 5 of 6")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/onboarding?step=6", "Step 2 of 6")]
    [InlineData("/onboarding?step=0", "Step 1 of 6")]
    [InlineData("/onboarding?step=99", "Step 2 of 6")]
    [InlineData("/onboarding", "Step 1 of 6")]
    public async Task The_address_cannot_lead_past_what_a_plan_needs(string address, string step)
    {
        var page = await StartAsync();
        await OpenAsync(page, address);
        await Expect(page.GetByText(step)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task The_way_on_stays_in_its_place_while_the_steps_change(int width, int height)
    {
        var page = await StartAsync();
        await page.ResizeAsync(width, height);
        var first = await page.Button("Next").BoundingBoxAsync();
        await AnswerGoalsAndLevelAsync(page);
        foreach (var step in (int[])[4, 5])
        {
            var box = await page.Button("Next").BoundingBoxAsync();
            Assert.Equal(first!.Y, box!.Y, 0.5f);
            Assert.Equal(first.X + first.Width, box.X + box.Width, 0.5f);
            await page.NextStepAsync(step + 1);
        }

        Assert.Equal(first!.Y, (await page.Button("Finish").BoundingBoxAsync())!.Y, 0.5f);
    }

    [Fact]
    public async Task Two_clicks_in_a_row_are_two_steps_and_a_double_click_is_one()
    {
        var page = await StartAsync();
        await AnswerGoalsAndLevelAsync(page);
        await page.EvaluateAsync("() => { const next = [...document.querySelectorAll('button')].find(b => b.textContent === 'Next'); next.click(); next.click(); }");
        await Expect(page.GetByText("Step 6 of 6")).ToBeVisibleAsync();

        await page.Button("Back").ClickAsync();
        await Expect(page.GetByText("Step 5 of 6")).ToBeVisibleAsync();
        await page.Button("Back").ClickAsync();
        await Expect(page.GetByText("Step 4 of 6")).ToBeVisibleAsync();
        await page.Button("Next").DblClickAsync();
        await Expect(page.GetByText("Step 5 of 6")).ToBeVisibleAsync();
        await page.Button("Back").ClickAsync();
        await Expect(page.GetByText("Step 4 of 6")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_that_needs_a_doctor_can_be_cleared_and_a_new_one_ends_the_clearance()
    {
        var page = await StartAsync();
        await AnswerGoalsAndLevelAsync(page);
        await page.Button("Next").ClickAsync();
        await Answer(page, "pain or pressure in the chest", "Yes").CheckAsync();
        await Expect(page.GetByText("A word with a doctor first.")).ToBeVisibleAsync();
        await Expect(page.GetByText("call your local emergency number")).ToBeVisibleAsync();

        await CheckAsync(page, AriaRole.Checkbox, "A doctor has cleared me to train");
        await Expect(page.GetByText("Confirmed on")).ToBeVisibleAsync();
        await page.Button("Next").ClickAsync();
        await OpenAsync(page, "/onboarding?step=5");
        await Expect(page.GetByText("Confirmed on")).ToBeVisibleAsync();

        await Answer(page, "under supervision", "Yes").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "A doctor has cleared me to train" })).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Minutes_out_of_range_are_refused_beside_the_field()
    {
        var page = await StartAsync();
        await AnswerGoalsAndLevelAsync(page);
        await OpenAsync(page, "/onboarding?step=6");
        await page.Spinbutton("Minutes a workout").FillAsync("121");
        await page.Button("Finish").ClickAsync();
        await Expect(page.Spinbutton("Minutes a workout")).ToHaveAccessibleDescriptionAsync(new Regex("Choose 15 to 120 minutes"));
        await Expect(page.Spinbutton("Minutes a workout")).ToHaveValueAsync("121");
    }

    [Fact]
    public async Task The_time_zone_is_that_of_the_device()
    {
        var page = await StartAsync();
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 2 of 6")).ToBeVisibleAsync();
        await OpenAsync(page, "/profile?section=units");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync("Europe/Berlin");
    }

    [Theory]
    [InlineData("en-US", "Sunday")]
    [InlineData("de-DE", "Monday")]
    public async Task The_week_is_that_of_the_device(string language, string day)
    {
        var page = await Chromium.OpenAsync(vigor.Address, language: language);
        await page.RegisterAsync();
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 2 of 6")).ToBeVisibleAsync();
        await OpenAsync(page, "/profile?section=units");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = day, Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Finish_writes_a_plan_and_the_answers_can_be_changed_afterwards()
    {
        var page = await StartAsync();
        await AnswerGoalsAndLevelAsync(page);
        await page.Button("Skip").ClickAsync();
        await page.Button("Skip").ClickAsync();
        await page.Spinbutton("Minutes a workout").FillAsync("30");
        await page.Button("Finish").ClickAsync();
        await page.ArriveAsync("/plans/[0-9a-f-]{36}$");

        await OpenAsync(page, "/onboarding");
        await Expect(page.GetByText("Step 1 of 6")).ToBeVisibleAsync();
        await OpenAsync(page, "/onboarding?step=6");
        await Expect(page.Spinbutton("Minutes a workout")).ToHaveValueAsync("30");
    }

    [Fact]
    public async Task Steps_and_profile_hold_at_every_width()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await AnswerGoalsAndLevelAsync(page);
        await page.Button("Next").ClickAsync();
        await CheckAsync(page, AriaRole.Checkbox, "Pregnancy");
        await Answer(page, "heart condition", "Yes").CheckAsync();
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 6 of 6")).ToBeVisibleAsync();

        string[] steps = [.. Enumerable.Range(3, 4).Select(step => $"/onboarding?step={step}")];
        await PageTests.AssertPagesHoldAsync(page, [.. steps, "/profile?section=limitations", "/profile?section=readiness", "/account/manage"]);
    }

    private async Task<IPage> StartAsync()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        return page;
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.InteractiveAsync();
    }

    private static async Task AnswerGoalsAndLevelAsync(IPage page)
    {
        await page.Button("Next").ClickAsync();
        await CheckAsync(page, AriaRole.Checkbox, "General fitness");
        await page.Button("Next").ClickAsync();
        await CheckAsync(page, AriaRole.Radio, "Beginner");
        await page.Button("Next").ClickAsync();
        await Expect(page.GetByText("Step 4 of 6")).ToBeVisibleAsync();
    }

    private static Task CheckAsync(IPage page, AriaRole role, string name) => page.GetByRole(role, new() { Name = name, Exact = true }).CheckAsync();

    private static ILocator Answer(IPage page, string question, string answer) =>
        page.Locator("fieldset", new() { HasText = question }).GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true });
}
