using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Training;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Somebody with weeks of training looks at their progress, filters it, asks about it and takes it along.</summary>
public sealed class ProgressJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    private static readonly string[] Parts = ["strength", "volume", "balance", "recovery", "body"];

    [Fact]
    public async Task Weeks_of_training_show_as_charts_tables_and_sentences()
    {
        var page = await TrainedAsync(weeks: 14);

        await page.GotoAsync("/dashboard");
        await Expect(Region(page, "Worth knowing").GetByRole(AriaRole.Link, new() { NameRegex = new("^Ask the coach") })).ToBeVisibleAsync();
        await page.GotoAsync("/progress");
        await page.InteractiveAsync();
        await Expect(Region(page, "What your log says").GetByText("Bench press has not risen")).ToBeVisibleAsync();
        await OpenTableAsync(page, "Year");
        await Expect(Region(page, "Year").GetByRole(AriaRole.Cell, new() { NameRegex = new(@"^\w+ \d+ \w+ \d{4}: \d+ minutes$") }).First).ToBeVisibleAsync();
        await OpenPartAsync(page, "Balance");
        await Expect(Region(page, "Training days a week").GetByText("3 days a week on average")).ToBeVisibleAsync();
        await OpenPartAsync(page, "Strength");
        await Expect(Region(page, "Records").GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(6);
        await PageTests.AssertPagesHoldAsync(page, ["/progress", .. Parts.Select(part => $"/progress?tab={part}&range=all"), "/progress/report?range=1y"]);

        await page.GotoAsync("/progress");
        await page.InteractiveAsync();
        await OpenPartAsync(page, "Volume");
        await Expect(Region(page, "Weight moved a week").GetByText(new Regex(@"^[\d,]+.kg a week on average since"))).ToBeVisibleAsync();
        await OpenTableAsync(page, "Weekly sets by muscle");
        await Expect(Region(page, "Weekly sets by muscle").GetByRole(AriaRole.Row, new() { NameRegex = new("^Chest") })).ToBeVisibleAsync();

        await OpenPartAsync(page, "Strength");
        await page.GetByRole(AriaRole.Link, new() { Name = "4 weeks", Exact = true }).ClickAsync();
        await page.ArriveAsync("/progress\\?tab=strength&range=4w$");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Exercise" }).SelectOptionAsync("plank");
        await page.ArriveAsync("/progress\\?tab=strength&range=4w&exercise=plank$");
        await Expect(Region(page, "Strength by exercise").GetByText("Longest time").First).ToBeVisibleAsync();
        await Expect(Region(page, "Records").GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(1);
        var download = await page.RunAndWaitForDownloadAsync(() => Region(page, "Strength by exercise").GetByRole(AriaRole.Link, new() { NameRegex = new("^Download CSV") }).ClickAsync());
        Assert.Contains("Forearm plank", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await OpenPartAsync(page, "Overview");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ask the coach: .*bench press") }).First.ClickAsync();
        await Expect(page.Textbox("Message")).ToHaveValueAsync(new Regex("bench press"));
    }

    [Fact]
    public async Task Two_years_of_training_fit_into_three_screens_each_part()
    {
        var page = await TrainedAsync(weeks: 104);
        foreach (var address in (string[])["/progress", .. Parts.Select(part => $"/progress?tab={part}")])
        {
            await page.GotoAsync(address);
            await page.InteractiveAsync();
            await page.Locator(".loading").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            Assert.True(height <= 3 * Chromium.Phone.Height, $"{address} is {height} px high.");
        }

        // A finger and a key read the value of a point; the year steps by days and weeks.
        await page.GotoAsync("/progress?tab=strength");
        await page.InteractiveAsync();
        var chart = page.GetByRole(AriaRole.Slider, new() { NameRegex = new("^Back squat") });
        var last = await chart.GetAttributeAsync("aria-valuetext");
        Assert.Matches(@"^\d+.\w+: [\d.]+.kg", last);
        await chart.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(chart).Not.ToHaveAttributeAsync("aria-valuetext", last!);
        await page.Keyboard.PressAsync("End");
        await Expect(chart).ToHaveAttributeAsync("aria-valuetext", last!);
        await chart.Locator(".chart-area").ClickAsync(new() { Position = new() { X = 60, Y = 40 } });
        await Expect(chart.Locator(".chart-value")).Not.ToHaveTextAsync(last!);

        await page.GotoAsync("/exercises/barbell-back-squat");
        await page.InteractiveAsync();
        await Expect(Region(page, "Best by reps").GetByRole(AriaRole.Row)).ToHaveCountAsync(6);
        await page.GetByRole(AriaRole.Button, new() { Name = "Volume of the day" }).ClickAsync();
        await Expect(Region(page, "Your progress").GetByRole(AriaRole.Slider, new() { NameRegex = new("volume of the day") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_measure_of_the_body_is_entered_and_deleted()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/progress?tab=body");
        await page.InteractiveAsync();
        await page.Spinbutton("Measure (cm)").FillAsync("3");
        await page.Button("Save measure").ClickAsync();
        await Expect(page.Spinbutton("Measure (cm)")).ToHaveAccessibleDescriptionAsync(new Regex("10 to 250 cm"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "What you measured" }).SelectOptionAsync("UpperArm");
        await page.Spinbutton("Measure (cm)").FillAsync("36,5");
        await page.Button("Save measure").ClickAsync();
        await Expect(page.GetByText(new Regex("Saved: upper arm 36.5.cm, today."))).ToBeVisibleAsync();
        await PageTests.AssertPagesHoldAsync(page, ["/progress?tab=body"]);
        await page.InteractiveAsync();
        await OpenTableAsync(page, "Body measures");
        await Region(page, "Body measures").GetByRole(AriaRole.Button, new() { NameRegex = new("^Delete measure of") }).ClickAsync();
        await Expect(page.GetByText(new Regex("Deleted: upper arm 36.5.cm"))).ToBeVisibleAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(page.GetByText(new Regex("Saved: upper arm 36.5.cm"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_body_weight_is_entered_changed_deleted_and_brought_back()
    {
        var earlier = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-9);
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/progress");
        await page.InteractiveAsync();
        await Expect(page.GetByText("Nothing to show yet")).ToBeVisibleAsync();
        await page.Spinbutton("Body weight (kg)").FillAsync("29");
        await page.Button("Save weight").ClickAsync();
        await Expect(page.Spinbutton("Body weight (kg)")).ToHaveAccessibleDescriptionAsync(new Regex("30 to 300 kg"));

        await page.Spinbutton("Body weight (kg)").FillAsync("80.5");
        await page.Button("Save weight").ClickAsync();
        await Expect(page.GetByText(new Regex("Saved: 80.5.kg, today."))).ToBeVisibleAsync();
        await page.Spinbutton("Body weight (kg)").FillAsync("81.5");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(earlier.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Button("Save weight").ClickAsync();
        await Expect(page.GetByText(new Regex("Saved: 81.5.kg,"))).ToBeVisibleAsync();
        await OpenTableAsync(page, "Body weight");
        await Expect(Region(page, "Body weight").GetByRole(AriaRole.Row)).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit weight of {earlier.ToString("d MMM", CultureInfo.InvariantCulture)}" }).ClickAsync();
        await Expect(page.Spinbutton("Body weight (kg)")).ToHaveValueAsync("81.5");
        await page.Spinbutton("Body weight (kg)").FillAsync("82");
        await page.Button("Save weight").ClickAsync();
        await Expect(Region(page, "Body weight").GetByRole(AriaRole.Cell, new() { NameRegex = new("^82.0.kg$") }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Delete weight of {earlier.ToString("d MMM", CultureInfo.InvariantCulture)}" }).ClickAsync();
        await Expect(Region(page, "Body weight").GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await page.Button("Undo").ClickAsync();
        await Expect(Region(page, "Body weight").GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await page.GotoAsync("/profile?section=about");
        await page.InteractiveAsync();
        await Expect(page.Spinbutton("Body weight (kg)")).ToHaveValueAsync("80.5");
    }

    [Fact]
    public async Task A_workout_is_found_by_exercise_by_day_and_in_the_calendar()
    {
        var page = await TrainedAsync(weeks: 14);

        await page.GotoAsync("/history");
        await page.InteractiveAsync();
        await page.GetByText("Filter by exercise and days").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Exercise" }).SelectOptionAsync("plank");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2020-01-01");
        await page.Button("Show").ClickAsync();
        await Expect(page.GetByText("No workout fits these filters.")).ToBeVisibleAsync();
        await page.GetByLabel("To", new() { Exact = true }).FillAsync(TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Button("Show").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Calendar", Exact = true }).ClickAsync();
        var calendar = page.GetByRole(AriaRole.Table);
        var month = await calendar.Locator("caption").TextContentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Month before" }).ClickAsync();
        await Expect(calendar.Locator("caption")).Not.ToHaveTextAsync(month!);
        await Expect(page.GetByText(new Regex(@"^\d+ days of training this month\."))).ToBeVisibleAsync();
        await calendar.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.ArriveAsync("/history/[0-9a-f-]{36}$");
        await Expect(page.Button("Delete workout")).ToBeVisibleAsync();
    }

    private static ILocator Region(IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private static async Task OpenPartAsync(IPage page, string part)
    {
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of your progress" }).GetByRole(AriaRole.Link, new() { Name = part, Exact = true });
        await link.ClickAsync();
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }

    private static Task OpenTableAsync(IPage page, string region) => Region(page, region).GetByText(new Regex("^Table")).First.ClickAsync();

    private async Task<IPage> TrainedAsync(int weeks)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        var name = await page.JoinAsync();
        await page.OnboardAsync();
        var options = new DbContextOptionsBuilder<SqliteVigorDb>();
        options.UseVigorSqlite($"Data Source={Path.Combine(vigor.DataDirectory, "vigor.db")}");
        await using var db = new SqliteVigorDb(options.Options);
        var id = await db.Accounts.Where(account => account.UserName == name).Select(account => account.Id).SingleAsync();
        await LogWriter.WriteAsync(db, id, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), weeks);
        return page;
    }
}
