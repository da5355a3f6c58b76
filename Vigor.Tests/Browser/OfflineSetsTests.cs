using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Training goes on in a cellar without network and while the server is dead: each tap is stored once, in order.</summary>
public sealed class OfflineSetsTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    internal const string Waiting = ".player[data-offline] [data-waiting]";

    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task Sets_done_without_network_wait_and_are_sent_once_in_order()
    {
        var page = await StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        await page.CompleteSetAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Spinbutton("Reps").FillAsync("7");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.Locator(Waiting)).ToHaveTextAsync("1 set waits to be sent.");
        await page.Spinbutton("Reps").FillAsync("10000");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("Reps go from 0 to 1,000.")).ToBeVisibleAsync();
        await page.Spinbutton("Reps").FillAsync("9");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.Locator(Waiting)).ToHaveTextAsync("2 sets wait to be sent.");
        await page.Spinbutton("Reps").FillAsync("11");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.Locator(Waiting)).ToHaveTextAsync("3 sets wait to be sent.");
        await Expect(page.Button("Finish workout")).ToHaveCountAsync(1);

        // The first may have got out before the connection hung; nobody knows, and it must not matter.
        Assert.InRange(Stored(session).Count, 1, 2);

        // The first answer is lost on its way back: what it says was stored is sent again.
        var sendings = 0;
        await page.Context.RouteAsync("**/offline/sets", async route =>
        {
            if (Interlocked.Increment(ref sendings) == 1)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".player:not([data-offline])[data-sets-logged='4']").WaitForAsync();
        Assert.True(sendings >= 2);
        var stored = Stored(session);
        Assert.Equal([7, 9, 11], stored.Skip(1).Select(set => set.Reps));
        Assert.Equal(4, stored.Select(set => set.Place).Distinct().Count());
        await page.CompleteSetAsync();
        Assert.Equal(5, Stored(session).Count);
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some((key) => key.startsWith('vigor-set-') || key.startsWith('vigor-aside-'))");
    }

    [Fact]
    public async Task Sets_done_while_the_server_is_dead_are_stored_when_it_is_back()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await StartAsync(first.Address);
        await page.CompleteSetAsync();

        await first.KillAsync();
        for (var sets = 1; sets <= 3; sets++)
        {
            await page.Button("Complete set").ClickAsync();
            await Expect(page.Locator(Waiting)).ToHaveTextAsync(sets == 1 ? "1 set waits to be sent." : $"{sets} sets wait to be sent.");
        }

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.Locator(".player:not([data-offline])[data-sets-logged='4']").WaitForAsync();
        Assert.Equal((4, 4), KilledServerTests.StoredSets(first.DataDirectory));
        await page.InteractiveAsync();
        await page.CompleteSetAsync();
        Assert.Equal((5, 5), KilledServerTests.StoredSets(first.DataDirectory));
    }

    [Fact]
    public async Task A_set_that_cannot_be_read_blocks_no_other_and_is_told_until_dismissed()
    {
        var page = await StartAsync(vigor.Address);
        var session = new Uri(page.Url).Segments[^1];
        await page.CompleteSetAsync();
        await Expect(page.GetByText("Set 1 stored")).ToBeVisibleAsync();

        // Past belief is said and not kept. The fields of the next set are drawn once more when the circuit has caught up.
        await page.Spinbutton("Reps").FillAsync("1e30");
        await Expect(page.Spinbutton("Reps")).ToHaveValueAsync("1e30");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.Locator(".field-problem:visible")).ToHaveTextAsync("Reps go from 0 to 1,000.");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter((key) => key.startsWith('vigor-set-')).length"));
        await page.EvaluateAsync(
            """
            ({ session, ids }) => {
              const owner = document.querySelector('[data-owner]').dataset.owner;
              const tap = { session, position: 0, kind: 'Working', units: 'Metric', weight: null, grams: null, seconds: 30, metres: null, rpe: null, done: Date.now(), owner, at: 0, name: 'Test lift' };
              ids.forEach((id, index) => localStorage.setItem(`vigor-set-${id}`, JSON.stringify({ ...tap, id, set: 41 + index, reps: index === 0 ? 1e30 : 8 })));
              dispatchEvent(new Event('online'));
            }
            """,
            new { session, ids = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() } });

        var badge = page.Locator("[data-unsent]");
        await Expect(badge).ToContainTextAsync("Set 41 of Test lift (1e+30 reps, 30 seconds) could not be stored:");
        await page.Locator(".player[data-sets-logged='2']").WaitForAsync();
        Assert.Equal(["0 42"], Stored(session).Select(set => set.Place).Where(place => place.StartsWith("0 4", StringComparison.Ordinal)));
        await page.ReloadAsync();
        await Expect(badge).ToContainTextAsync("Set 41 of Test lift");
        await badge.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(badge).ToBeHiddenAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(badge).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_correction_outlives_a_lost_connection_and_its_figures_stay_its_own()
    {
        var page = await StartAsync(vigor.Address);
        await page.CompleteSetAsync();
        await page.Locator("ol.done button").First.ClickAsync();
        await page.Button("Save set").WaitForAsync();
        await page.Spinbutton("Reps").FillAsync("3");
        await page.Spinbutton("Reps").PressAsync("Tab");
        await page.Context.SetOfflineAsync(true);
        await page.Locator(".player[data-offline]").WaitForAsync(new() { Timeout = 90_000 });
        await Expect(page.Spinbutton("Reps")).Not.ToHaveValueAsync("3");
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".player:not([data-offline])").WaitForAsync();
        await Expect(page.Spinbutton("Reps")).ToHaveValueAsync("3");
        await page.Button("Save set").ClickAsync();
        await Expect(page.GetByText("The set is corrected.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_the_person_themselves_can_send_and_only_from_a_page_of_ours()
    {
        var owner = await StartAsync(vigor.Address);
        var session = new Uri(owner.Url).Segments[^1];
        var stranger = await Chromium.OpenAsync(vigor.Address);
        Assert.Equal(401, (await stranger.Context.APIRequest.PostAsync("/offline/sets", Taps(session))).Status);
        Assert.Equal(403, (await owner.Context.APIRequest.PostAsync("/offline/sets", Taps(session))).Status);

        await stranger.RegisterAsync();
        var foreign = await SendAsync(stranger, Taps(session));
        Assert.Contains("\"Refused\"", await foreign.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(400, (await SendAsync(owner, Taps(session, 101))).Status);
        Assert.Empty(Stored(session));

        var own = Taps(session);
        Assert.Contains("\"Stored\"", await (await SendAsync(owner, own)).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"Stored\"", await (await SendAsync(owner, own)).TextAsync(), StringComparison.Ordinal);
        Assert.Single(Stored(session));
    }

    internal static async Task<IPage> StartAsync(Uri address)
    {
        var page = await Chromium.OpenAsync(address);
        await page.RegisterAsync();
        await page.OnboardAsync();
        await page.StartWorkoutAsync();

        // To an exercise that is counted in reps.
        await page.Locator("ol.exercises button", new() { HasText = "0 of" }).Filter(new() { HasNotText = "Warm" }).First.ClickAsync();
        await page.Spinbutton("Reps").WaitForAsync();
        return page;
    }

    private static APIRequestContextOptions Taps(string session, int count = 1) => new()
    {
        DataObject = Enumerable.Range(1, count).Select(set => new { id = Guid.CreateVersion7(), session, position = 0, set, kind = "WarmUp", reps = 8, seconds = 30, units = "Metric" }).ToArray(),
    };

    private static async Task<IAPIResponse> SendAsync(IPage page, APIRequestContextOptions taps)
    {
        taps.Headers = new Dictionary<string, string> { ["RequestVerificationToken"] = await page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync() };
        return await page.Context.APIRequest.PostAsync("/offline/sets", taps);
    }

    /// <summary>Sets of a session in the order they were done, read from the file and not through Vigor.</summary>
    private List<(string Place, int? Reps)> Stored(string session) => Stored(vigor.Vigor.DataDirectory, session);

    /// <summary>Sets of a session in the order they were done, with those that were taken back unless they are left out.</summary>
    internal static List<(string Place, int? Reps)> Stored(string directory, string session, string which = "1 = 1")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT position || ' ' || set_number, reps FROM set_entries WHERE session_id = $session COLLATE NOCASE AND {which} ORDER BY completed_at";
        command.Parameters.AddWithValue("$session", session);
        using var reader = command.ExecuteReader();
        var sets = new List<(string, int?)>();
        while (reader.Read())
        {
            sets.Add((reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetInt32(1)));
        }

        return sets;
    }
}
