using System.Text.Json;
using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>Sets that wait in the browser, with a server that answers as each test needs.</summary>
public sealed class OutboxTests
{
    private const string Body = """
        <main data-owner=me></main>
        <div data-unsent hidden><span data-words></span><a data-way></a><button data-dismiss></button><button data-again></button></div>
        """;

    [Fact]
    public async Task Ids_sort_by_time_and_are_of_version_7()
    {
        var page = await OpenAsync(_ => throw new InvalidOperationException("Nothing is to be sent."));

        var ids = await page.EvaluateAsync<string[]>("async () => { const ids = []; for (let n = 0; n < 5; n++) { ids.push(outbox.newId()); await new Promise((later) => setTimeout(later, 2)); } return ids; }");

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Equal(7, Guid.Parse(id).Version));
    }

    [Fact]
    public async Task What_waits_is_sent_once_in_order_and_forgotten_when_it_is_stored()
    {
        var asked = new List<string[]>();
        var page = await OpenAsync(ids => Keep(asked, ids));
        await PutAsync(page, "b", set: 2);
        await PutAsync(page, "a", set: 1);

        Assert.True(await FlushAsync(page));
        Assert.True(await FlushAsync(page));

        Assert.Equal(["a", "b"], Assert.Single(asked, ids => ids.Length > 0));
        Assert.Equal("", await page.EvaluateAsync<string>("outbox.text()"));
        Assert.True(await page.Locator("[data-unsent]").IsHiddenAsync());
    }

    [Fact]
    public async Task Without_a_network_everything_stays_and_the_page_says_how_much()
    {
        var page = await OpenAsync(_ => null);
        await PutAsync(page, "a", set: 1);
        await PutAsync(page, "b", set: 2);

        Assert.False(await FlushAsync(page));

        Assert.Equal("2 sets wait to be sent.", await page.TextContentAsync("[data-words]"));
    }

    [Fact]
    public async Task A_refused_set_is_set_aside_with_its_reason_until_it_was_read_and_the_others_go_on()
    {
        var page = await OpenAsync(ids => (200, ids.Select(id => new { id, state = id == "a" ? "Refused" : "Stored", message = id == "a" ? "Too heavy." : null })));
        await PutAsync(page, "a", set: 1);
        await PutAsync(page, "b", set: 2);

        Assert.True(await FlushAsync(page));

        Assert.Equal("Set 1 of Squat (100 kg, 5 reps) could not be stored: Too heavy.", await page.TextContentAsync("[data-words]"));
        await page.ClickAsync("[data-dismiss]");
        Assert.True(await page.Locator("[data-unsent]").IsHiddenAsync());
    }

    [Fact]
    public async Task One_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var asked = new List<string[]>();
        var page = await OpenAsync(ids => ids.Contains("a") ? (400, new { error = new { message = "Unreadable." } }) : Keep(asked, ids));
        await PutAsync(page, "a", set: 1);
        await PutAsync(page, "b", set: 2);

        Assert.True(await FlushAsync(page));

        Assert.Contains(asked, ids => ids is ["b"]);
        Assert.Contains("Unreadable.", await page.TextContentAsync("[data-words]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_out_is_shown_the_way_in_and_keeps_everything()
    {
        var page = await OpenAsync(_ => (401, new { error = new { message = "Sign in first." } }));
        await PutAsync(page, "a", set: 1);

        Assert.False(await FlushAsync(page));

        Assert.Equal("1 set waits to be sent. Sign in first.", await page.TextContentAsync("[data-words]"));
        Assert.StartsWith("http://scripts.test/account/login", await page.EvaluateAsync<string>("document.querySelector('[data-way]').href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sends_or_sees_what_another_person_did_here()
    {
        var asked = new List<string[]>();
        var page = await OpenAsync(ids => Keep(asked, ids));
        await PutAsync(page, "a", set: 1);
        await page.EvaluateAsync("document.querySelector('main').dataset.owner = 'somebody else'");

        Assert.True(await FlushAsync(page));

        Assert.All(asked, Assert.Empty);
        await page.EvaluateAsync("document.querySelector('main').dataset.owner = 'me'");
        Assert.Equal("1 set waits to be sent.", await page.EvaluateAsync<string>("outbox.text()"));
    }

    [Fact]
    public async Task A_full_storage_loses_nothing_while_the_page_is_open()
    {
        var asked = new List<string[]>();
        var page = await OpenAsync(ids => Keep(asked, ids));
        await page.EvaluateAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; 0");
        await PutAsync(page, "a", set: 1);

        Assert.True(await FlushAsync(page));

        Assert.Equal(["a"], Assert.Single(asked, ids => ids.Length > 0));
    }

    /// <summary>Opens a page whose server answers the ids that are sent with a status and a body, or not at all.</summary>
    private static async Task<IPage> OpenAsync(Func<string[], (int Status, object Body)?> server)
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.RouteAsync("**/offline/sets", async route =>
        {
            using var sent = JsonDocument.Parse(route.Request.PostData ?? "[]");
            var answer = server([.. sent.RootElement.EnumerateArray().Select(tap => tap.GetProperty("id").GetString()!)]);
            await (answer is { } given
                ? route.FulfillAsync(new() { Status = given.Status, ContentType = "application/json", Body = JsonSerializer.Serialize(given.Body) })
                : route.AbortAsync());
        });
        await page.ImportAsync("/js/outbox.js", "outbox");
        return page;
    }

    private static (int Status, object Body)? Keep(List<string[]> asked, string[] ids)
    {
        asked.Add(ids);
        return (200, ids.Select(id => new { id, state = "Stored" }));
    }

    private static Task PutAsync(IPage page, string id, int set) => page.EvaluateAsync(
        "([id, set]) => outbox.put({ id, session: 's', position: 1, set, kind: 'Working', units: 'Metric', grams: null, weight: 100, reps: 5, seconds: null, metres: null, rpe: null }, 'Squat')",
        new object[] { id, set });

    private static Task<bool> FlushAsync(IPage page) => page.EvaluateAsync<bool>("outbox.flush(true)");
}
