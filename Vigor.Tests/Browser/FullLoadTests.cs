using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using Vigor.Web;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>A page that is loaded whole is read once: the circuit takes over what was read for the first drawing.</summary>
public sealed partial class FullLoadTests
{
    [Fact]
    public async Task Every_page_is_read_once()
    {
        await using var person = await TrainedPerson.OpenAsync(DatabaseKind.Sqlite);
        string[] addresses =
        [
            Links.Dashboard,
            Links.Plans,
            Links.NewPlan,
            Links.Plan(person.Life.Plan),
            Links.NewProgramme,
            Links.Programme(person.Life.Programme),
            Links.History,
            Links.Calendar(new(2026, 1, 1)),
            Links.NewWorkout,
            Links.Workout(person.Life.Workout),
            Links.Progress,
            Links.ProgressOf(Links.Progress, null, null, "strength"),
            Links.ProgressOf(Links.Progress, null, null, "recovery"),
            Links.ProgressOf(Links.Progress, null, null, "body"),
            Links.ProgressReport,
            Links.Badges,
            Links.Exercises,
            Links.Exercise("push-up"),
            Links.OwnExercise(person.Life.Exercise),
            Links.NewExercise,
            Links.Profile,
            Links.ProfilePart("coach"),
            Links.ProfilePart("reminders"),
            Links.Onboarding,
            Links.Import,
            Links.Coach,
            Links.Conversation(person.Life.Conversation),
        ];
        foreach (var address in addresses)
        {
            await AssertReadOnceAsync(person, address);
        }
    }

    [Fact]
    public async Task The_day_is_read_once_from_a_server_too()
    {
        await using var person = await TrainedPerson.OpenAsync(DatabaseKind.Postgres);
        await AssertReadOnceAsync(person, Links.Dashboard);
    }

    private static async Task AssertReadOnceAsync(TrainedPerson person, string address)
    {
        var (page, statements) = (person.Page, person.Vigor.Statements);
        var circuit = new TaskCompletionSource();
        await page.RouteAsync("**/_framework/blazor.web*.js", async route =>
        {
            await circuit.Task;
            await route.ContinueAsync();
        });

        // What the browser keeps for when there is no network is no part of the page: it is asked for when that is idle.
        await page.RouteAsync("**/offline/*", route => route.AbortAsync());
        statements.Forget();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#main h1").First.WaitForAsync();
        await Expect(page.Locator("[data-circuit]")).ToHaveAttributeAsync("data-circuit", "coming");
        var first = await ShownAsync(page);
        var read = statements.Statements;
        statements.Forget();

        circuit.SetResult();
        await page.InteractiveAsync();
        await Expect(page.Locator("#main .loading")).ToHaveCountAsync(0);

        var again = statements.Statements.Intersect(read).ToList();
        Assert.True(again.Count == 0, $"{address} sends again:\n\n{string.Join("\n\n", again)}");

        // What the circuit was left nothing to read of stands there as it was drawn first.
        if (read.Count > 0 && statements.Count == 0)
        {
            Assert.Equal(first, await ShownAsync(page));
        }

        await page.UnrouteAllAsync();
    }

    // Rows that are laid out only when they come near are read as well.
    private static async Task<string> ShownAsync(IPage page) => Spaces().Replace(await page.Locator("#main").TextContentAsync() ?? "", " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
