using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>Vigor opened without a network: whole workouts from a cold start, and nothing of anybody else on the same browser.</summary>
public sealed class ColdStartTests
{
    private const string Question = "How long should I rest?";

    // Long because it is one morning in a cellar, told in its order.
    [Fact]
    public async Task A_workout_is_begun_done_and_finished_without_a_server_and_is_there_once_when_it_is_back()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await OpenKeptAsync(first);
        var context = page.Context;
        await first.KillAsync();
        await page.CloseAsync();

        page = await context.NewPageAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await Expect(page.Heading).ToHaveTextAsync("Without a network");
        await page.GetByLabel("Message").FillAsync(Question);
        await page.Button("Keep question").ClickAsync();
        await Expect(page.GetByText("Waits to be asked.")).ToBeVisibleAsync();
        await page.Locator("details.card > summary").First.ClickAsync();
        await page.Locator("details.card details > summary").First.ClickAsync();
        await Expect(page.Locator("details[open] .pictogram").First).ToBeVisibleAsync();

        await page.Button("Start workout").First.ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.CompleteSetAsync();

        // Also when the browser was closed in between.
        var session = page.Url;
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Resume workout" }).ClickAsync();
        await page.Locator("#player[data-sets-logged='1']").WaitForAsync();
        await page.CompleteSetAsync();
        await page.Button("Finish workout").ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Saved");
        Assert.Empty(Trainee.Stored(first.DataDirectory, session));

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.ArriveAsync("/history/");
        Assert.Equal(2, Trainee.Stored(first.DataDirectory, session).Count);
        await page.GotoAsync("/coach");
        await Expect(page.GetByText(Question).First).ToBeVisibleAsync();
        Assert.Equal((1, 1), (Count(first.DataDirectory, "sessions"), Asked(first.DataDirectory)));
    }

    [Fact]
    public async Task Signing_out_asks_about_what_waits_and_nobody_else_sees_or_sends_it()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await OpenKeptAsync(first);
        await page.EvaluateAsync(
            """
            async () => {
              const { put } = await import('/player/store.js');
              const owner = document.querySelector('[data-owner]').dataset.owner;
              const id = '01a22b98-5332-7208-853d-0df4fc3cdea9';
              await put('events', { id, workout: id, type: 'started', at: Date.now(), known: ['push-up'], owner });
              await put('events', { id: id.replace('a9', 'b0'), workout: id, type: 'set-done', at: Date.now(), exercise: 0, number: 1, figures: { kind: 'Working', reps: 21 }, owner });
            }
            """);
        await page.Locator(".account summary").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.ArriveAsync("/account/sign-out");
        await page.Button("Sign out").ClickAsync();
        await Expect(page.GetByText("1 set waits to be sent.")).ToBeVisibleAsync();
        await page.Button("Sign out, and keep it here until I am back").ClickAsync();
        await page.ArriveAsync("/$");
        Assert.Equal("workouts 0 snapshots 0 parts 0 events 2", await LeftAsync(page));

        // Somebody else signs in on this browser.
        await page.RegisterAsync();
        await page.WaitForTimeoutAsync(100);
        Assert.Equal(0, Count(first.DataDirectory, "set_entries"));
        await first.KillAsync();
        var cold = await page.Context.NewPageAsync();
        await cold.GotoAsync("/dashboard");
        await cold.InteractiveAsync();
        await Expect(cold.GetByText("waits to be sent")).ToHaveCountAsync(0);
        await Expect(cold.Button("Start workout")).ToHaveCountAsync(0);
        Assert.EndsWith("events 2", await LeftAsync(cold), StringComparison.Ordinal);
    }

    // A person with a plan, whose browser has kept what is needed without a network.
    private static async Task<IPage> OpenKeptAsync(VigorProcess vigor)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        await page.OnboardAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.WaitForFunctionAsync(
            """
            async () => {
              const { all } = await import('/player/store.js');
              return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && (await all('parts')).length > 60;
            }
            """);
        return page;
    }

    private static Task<string> LeftAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const counts = [];
          for (const [database, store] of [['vigor', 'workouts'], ['vigor-shelf', 'snapshots'], ['vigor-shelf', 'parts'], ['vigor', 'events']]) {
            const opened = await new Promise((done) => { const asked = indexedDB.open(database); asked.onsuccess = () => done(asked.result); });
            const count = await new Promise((done) => { const asked = opened.transaction(store).objectStore(store).count(); asked.onsuccess = () => done(asked.result); });
            opened.close();
            counts.push(`${store} ${count}`);
          }
          return counts.join(' ');
        }
        """);

    private static int Asked(string directory) => Count(directory, $"messages WHERE text = '{Question}'");

    private static int Count(string directory, string rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {rows}";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
