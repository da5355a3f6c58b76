using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>What a browser keeps and sends by itself, piece by piece.</summary>
public sealed class OfflineScriptTests
{
    [Fact]
    public async Task A_queue_is_sent_only_as_its_owner_and_waits_for_a_sign_in()
    {
        var page = await ScriptBench.OpenAsync("");
        var sender = """{"error":{"message":"Sign in to go on."}}""";
        var (status, posts) = (401, 0);
        await page.RouteAsync("**/offline/sender", route => route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = sender }));
        await page.RouteAsync("**/offline/events*", route =>
        {
            posts++;
            return route.FulfillAsync(new() { ContentType = "application/json", Body = """{"now":0,"events":[{"id":"a","outcome":"refused","sentence":"This workout was deleted."}],"workouts":[]}""" });
        });
        await page.ImportAsync("/player/queue.js", "queues");
        await page.ImportAsync("/player/store.js", "stores");
        const string Send = """
            async () => {
              const queue = window.queues.queueOf({ owner: 'mine', keepsRefused: true });
              await window.stores.put('events', { id: 'a', owner: 'mine', type: 'set-done', figures: {} });
              await window.stores.put('events', { id: 'b', owner: 'theirs', type: 'set-done', figures: {} });
              await queue.once();
              await queue.look();
              const { waiting, held, aside } = queue.state;
              return `${waiting} ${held?.sentence ?? ''} ${aside[0]?.aside ?? ''} ${(await window.stores.all('events')).length}`;
            }
            """;
        Assert.Equal("1 Sign in to go on.  2", await page.EvaluateAsync<string>(Send));
        (status, sender) = (200, """{"owner":"theirs","token":"t"}""");
        Assert.StartsWith("1 Another account is signed in", await page.EvaluateAsync<string>(Send), StringComparison.Ordinal);
        Assert.Equal(0, posts);

        // A set of a workout that is gone is set aside until it is read, and lost by nobody.
        sender = """{"owner":"mine","token":"t"}""";
        Assert.Equal("0  This workout was deleted. 2", await page.EvaluateAsync<string>(Send));
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task Without_a_database_it_remembers_until_the_page_is_closed_and_says_so()
    {
        var page = await Chromium.OpenAsync(new("http://scripts.test/"));
        await page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('forbidden'); } } });");
        await page.RouteAsync("**/*", route => route.FulfillAsync(route.Request.Url.EndsWith("store.js", StringComparison.Ordinal)
            ? new() { ContentType = "text/javascript", Path = Path.Combine(Repository.Root, "Vigor.Web", "wwwroot", "player", "store.js") }
            : new() { ContentType = "text/html", Body = "<title>Scripts</title>" }));
        await page.GotoAsync("/");
        await page.ImportAsync("/player/store.js", "stores");
        Assert.Equal("false 1 true", await page.EvaluateAsync<string>("async () => `${await window.stores.put('questions', { id: 'q' })} ${(await window.stores.all('questions')).length} ${window.stores.forgets()}`"));
    }

    [Fact]
    public async Task A_clock_that_is_an_hour_off_tells_the_times_of_the_server_and_days_are_said_in_words()
    {
        var page = await ScriptBench.OpenAsync("");
        await page.RouteAsync("**/offline/*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Path = Path.Combine(Repository.Root, "Vigor.Web", "wwwroot", new Uri(route.Request.Url).AbsolutePath.TrimStart('/')) }));
        await page.ImportAsync("/offline/days.js", "days");
        await page.ImportAsync("/player/clock.js", "clock");
        Assert.Equal(
            "60 today today tomorrow Thursday",
            await page.EvaluateAsync<string>(
                """
                () => {
                  window.days.clockOf({ offset: 3600000 });
                  const monday = new Date(2026, 4, 4, 23, 30);
                  const said = ['2026-05-03', '2026-05-04', '2026-05-05', '2026-05-07'].map((day) => window.days.dayText(day, monday));
                  return [Math.round((window.clock.now() - Date.now()) / 60000), ...said].join(' ');
                }
                """));
    }
}
