using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>From a fresh database to the first logged workout and an answer of the coach, on a phone.</summary>
public sealed class JourneyTests
{
    // Long because a journey is walked from its beginning to its end.
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_newcomer_trains_and_asks_the_coach(DatabaseKind kind)
    {
        await using var database = kind == DatabaseKind.Postgres ? await TestDatabase.CreateAsync(kind) : null;
        var settings = new Dictionary<string, string>(SharedVigor.Roomy);
        if (database is not null)
        {
            settings["ConnectionStrings:Vigor"] = database.ConnectionString;
        }

        await using var vigor = await VigorProcess.StartAsync(settings);
        var page = await Chromium.OpenAsync(vigor.Address, hasWorkers: true);

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).First.ClickAsync();
        await page.ArriveAsync("/account/register");
        await page.RegisterAsync();
        await page.OnboardAsync();
        var plan = await page.Heading.InnerTextAsync();

        await page.Button("Start workout").ClickAsync();
        var sets = await page.CompleteEverySetAsync();
        Assert.True(sets >= 6, $"Only {sets} sets in a plan of 45 minutes.");
        await page.Button("Finish workout").First.ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await page.ArriveAsync("/(dashboard|history/.+)$");

        await page.GotoAsync("/dashboard");
        await Expect(page.GetByText(new Regex(@"1\s*(of|/)\s*3"))).ToBeVisibleAsync();

        await page.GotoAsync("/history");
        await Expect(page.GetByText(plan).First).ToBeVisibleAsync();

        // A database that answers later than the first drawing changes nothing of it.
        await page.GotoAsync("/programmes/new");
        await page.InteractiveAsync();
        await Expect(page.Button("Create programme")).ToBeVisibleAsync();
        await page.GotoAsync("/profile?section=units");
        await page.InteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync("Europe/Berlin");

        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How long should I rest between sets?");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).Last).ToContainTextAsync("rest", new() { IgnoreCase = true });
    }
}
