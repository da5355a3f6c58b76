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
        await page.RouteAsync("**/*", route => route.FulfillAsync(Path.GetFileName(route.Request.Url) is "store.js" or "clock.js"
            ? new() { ContentType = "text/javascript", Path = Path.Combine(Repository.Root, "Vigor.Web", "wwwroot", "player", Path.GetFileName(route.Request.Url)) }
            : new() { ContentType = "text/html", Body = "<title>Scripts</title>" }));
        await page.GotoAsync("/");
        await page.ImportAsync("/player/store.js", "stores");
        Assert.Equal("false 1 true", await page.EvaluateAsync<string>("async () => `${await window.stores.put('questions', { id: 'q' })} ${(await window.stores.all('questions')).length} ${window.stores.forgets()}`"));
    }

    [Fact]
    public async Task What_is_missing_is_kept_later_and_nothing_any_more_once_somebody_leaves()
    {
        var page = await ScriptBench.OpenAsync("");
        var pictures = 0;
        await page.RouteAsync("**/offline/snapshot", route => route.FulfillAsync(route.Request.Headers.ContainsKey("if-none-match")
            ? new() { Status = 304 }
            : new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["ETag"] = "\"a\"" },
                Body = """{"owner":"mine","build":"b","workouts":[{"document":{"exercises":[{"slug":"push-up"}]}}],"exercises":[{"slug":"squat"}],"active":null}""",
            }));
        await page.RouteAsync("**/offline/pictures*", route => ++pictures == 1
            ? route.AbortAsync()
            : route.FulfillAsync(new() { ContentType = "text/html", Body = "<div data-of='push-up'><template data-part='push-up'>Picture</template></div>" }));
        await page.ImportAsync("/player/keep.js", "keeping");
        await page.ImportAsync("/player/store.js", "stores");
        Assert.Equal(
            "1 0, 1 3, <template data-part=\"push-up\">Picture</template>, 0 0",
            await page.EvaluateAsync<string>(
                """
                async () => {
                  const { clear, keep, stopKeeping } = window.keeping;
                  const { all } = window.stores;
                  const counts = async () => `${(await all('snapshots')).length} ${(await all('parts')).length}`;
                  const said = [];
                  await keep('mine', true);
                  said.push(await counts());
                  await keep('mine', true);
                  said.push(await counts(), (await all('parts')).find(({ slug }) => slug === 'push-up').html);
                  await Promise.all([clear('snapshots', () => true), clear('parts', () => true)]);
                  const going = keep('mine', true);
                  stopKeeping();
                  await going;
                  said.push(await counts());
                  return said.join(', ');
                }
                """));
        Assert.Equal(2, pictures);
    }

    [Fact]
    public async Task Whoever_opens_the_coach_with_a_question_that_waited_is_led_to_its_answer()
    {
        var page = await ScriptBench.OpenAsync("<div data-owner=mine data-unsent hidden><p data-words></p><a data-way></a><button data-again></button><button data-dismiss></button></div><a id=running hidden></a><main><textarea></textarea></main>");
        await page.RouteAsync("**/offline/sender", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"owner":"mine","token":"t"}""" }));
        await page.RouteAsync("**/offline/questions", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"conversation":"c1"}""" }));
        await page.ImportAsync("/player/questions.js", "questions");
        await page.EvaluateAsync("async () => { await window.questions.keepQuestion('mine', 'How long?'); history.pushState(null, '', '/coach'); await import('/player/outside.js'); }");
        await page.ArriveAsync("/coach/c1$");
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
