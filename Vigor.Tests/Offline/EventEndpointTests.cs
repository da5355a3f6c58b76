using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Vigor.Tests.Account;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Offline;

/// <summary>The one address where browsers tell what happened in workouts: each event has an answer of its own.</summary>
public sealed class EventEndpointTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private const string Path = "/offline/events";

    [Fact]
    public async Task A_workout_is_told_from_its_beginning_to_its_end()
    {
        using var browser = await SignInAsync("teller");
        var (workout, push) = (Guid.CreateVersion7(), Guid.NewGuid());
        var set = Guid.CreateVersion7();

        var answer = await TellAsync(
            browser,
            Event("started", workout),
            new { id = push, workout, type = "exercise-added", at = Now(), slug = "push-up" },
            new { id = set, workout, type = "set-done", at = Now(), exercise = push, number = 1, reps = 12, rpe = 8.5, unheardOf = true },
            Event("finished", workout));

        Assert.Equal(["stored", "stored", "stored", "stored"], Outcomes(answer));
        var document = answer.GetProperty("workouts")[0];
        Assert.Equal((workout, 1), (document.GetProperty("id").GetGuid(), document.GetProperty("sets").GetArrayLength()));
        Assert.Equal((set, 12), (document.GetProperty("sets")[0].GetProperty("id").GetGuid(), document.GetProperty("sets")[0].GetProperty("figures").GetProperty("reps").GetInt32()));
        Assert.NotEqual(JsonValueKind.Null, document.GetProperty("finishedAt").ValueKind);
    }

    [Fact]
    public async Task Each_event_that_cannot_be_taken_has_a_sentence_and_the_good_ones_are_taken()
    {
        using var browser = await SignInAsync("careless");
        var workout = Guid.CreateVersion7();
        await TellAsync(browser, Event("started", workout), new { id = Guid.NewGuid(), workout, type = "exercise-added", at = 0, slug = "push-up" });
        object Set(object? at = null, object? exercise = null, object? reps = null, object? number = null) =>
            new { id = Guid.CreateVersion7(), workout, type = "set-done", at = at ?? Now(), exercise = exercise ?? 0, number = number ?? 1, reps = reps ?? 10 };

        var answer = await TellAsync(
            browser,
            "no event",
            new { },
            new { id = "no id", workout, type = "set-done" },
            Event("jumped", workout),
            Event("set-done", workout),
            Event("set-corrected", workout),
            Set(reps: 1e300),
            Set(reps: "ten"),
            Set(number: 1.5),
            Set(exercise: -1),
            Set(exercise: 1e12),
            Set(exercise: "elsewhere"),
            Set(at: 1e300));

        Assert.Equal([.. Enumerable.Repeat("refused", 12), "stored"], Outcomes(answer));
        Assert.All(answer.GetProperty("events").EnumerateArray().SkipLast(1), reply => Assert.True(reply.GetProperty("sentence").GetString()!.Length > 10));
        Assert.DoesNotContain("Exception", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ten_thousand_at_once_a_hundred_are_taken_and_the_others_are_to_be_told_again()
    {
        using var browser = await SignInAsync("hoarder");
        var workout = Guid.CreateVersion7();

        var answer = await TellAsync(browser, [Event("started", workout), .. Enumerable.Range(0, 9_999).Select(_ => Event("rest-skipped", workout))]);

        var outcomes = Outcomes(answer);
        Assert.Equal((100, 9_900), (outcomes.Count(outcome => outcome == "stored"), outcomes.Count(outcome => outcome == "waiting")));
    }

    [Fact]
    public async Task Exercises_that_a_browser_knows_are_left_out_until_they_change()
    {
        using var browser = await SignInAsync("knower");
        var workout = Guid.CreateVersion7();
        var first = (await TellAsync(browser, Event("started", workout), new { id = Guid.NewGuid(), workout, type = "exercise-added", at = 0, slug = "push-up" })).GetProperty("workouts")[0];
        Assert.Equal(1, first.GetProperty("exercises").GetArrayLength());
        var tag = first.GetProperty("tag").GetString();

        var again = await browser.GetFromJsonAsync<JsonElement>($"/offline/workouts/{workout}?known={tag}");
        Assert.Equal((tag, JsonValueKind.Null), (again.GetProperty("tag").GetString(), again.GetProperty("exercises").ValueKind));
        Assert.Equal(1, (await browser.GetFromJsonAsync<JsonElement>($"/offline/workouts/{workout}?known=other")).GetProperty("exercises").GetArrayLength());
    }

    [Fact]
    public async Task A_set_is_answered_without_exercises_that_are_known_and_with_what_was_told_of_them_elsewhere()
    {
        using var browser = await SignInAsync("settler");
        var (workout, push) = (Guid.CreateVersion7(), Guid.NewGuid());
        var first = (await TellAsync(browser, Event("started", workout), new { id = push, workout, type = "exercise-added", at = 0, slug = "push-up" })).GetProperty("workouts")[0];
        var tag = first.GetProperty("tag").GetString();

        var set = (await TellKnowingAsync(browser, tag, SetOf(1))).GetProperty("workouts")[0];
        Assert.Equal((tag, JsonValueKind.Null, 1), (set.GetProperty("tag").GetString(), set.GetProperty("exercises").ValueKind, set.GetProperty("sets").GetArrayLength()));

        await TellAsync(browser, new { id = Guid.CreateVersion7(), workout, type = "exercise-noted", at = Now(), exercise = push, notes = "Hands wide" });
        var noted = (await TellKnowingAsync(browser, tag, SetOf(2))).GetProperty("workouts")[0];
        Assert.Equal("Hands wide", noted.GetProperty("exercises")[0].GetProperty("note").GetString());

        // A tag of another workout says nothing of this one.
        var other = Guid.CreateVersion7();
        var begun = await TellKnowingAsync(browser, noted.GetProperty("tag").GetString(), Event("started", other), new { id = Guid.NewGuid(), workout = other, type = "exercise-added", at = 0, slug = "push-up" });
        Assert.Equal(1, begun.GetProperty("workouts")[0].GetProperty("exercises").GetArrayLength());

        object SetOf(int number) => new { id = Guid.CreateVersion7(), workout, type = "set-done", at = Now(), exercise = push, number, reps = 12 };
    }

    [Fact]
    public async Task A_stranger_asks_in_vain_how_a_workout_stands()
    {
        using var owner = await SignInAsync("holder");
        var workout = Guid.CreateVersion7();
        await TellAsync(owner, Event("started", workout));
        using var other = await SignInAsync("prowler");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/offline/workouts/{workout}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/offline/workouts/{workout}/swaps?exercise=0", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_event_that_our_side_fails_on_waits_and_keeps_none_of_the_others()
    {
        var stumble = new Stumble();
        await using var clumsy = new VigorHost { Interceptors = [stumble] };
        using var browser = await SignInAsync("patient", clumsy);
        var (workout, push) = (Guid.CreateVersion7(), Guid.NewGuid());
        await TellAsync(browser, Event("started", workout), new { id = push, workout, type = "exercise-added", at = 0, slug = "push-up" });
        object[] sets = [.. Enumerable.Range(1, 3).Select(number => new { id = Guid.CreateVersion7(), workout, type = "set-done", at = Now(), exercise = push, number, reps = 10 })];
        stumble.Over = JsonSerializer.SerializeToElement(sets[1]).GetProperty("id").GetGuid();

        var answer = await TellAsync(browser, sets);
        Assert.Equal(["stored", "waiting", "stored"], Outcomes(answer));
        Assert.DoesNotContain(Stumble.Words, answer.GetRawText(), StringComparison.Ordinal);

        stumble.Over = Guid.Empty;
        Assert.Equal(["stored", "stored", "stored"], Outcomes(await TellAsync(browser, sets)));
        Assert.Equal(3, (await browser.GetFromJsonAsync<JsonElement>($"/offline/workouts/{workout}")).GetProperty("sets").GetArrayLength());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("")]
    public async Task What_is_no_list_is_refused_as_a_whole(string body)
    {
        using var browser = await SignInAsync($"odd{body.Length}");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await browser.PostAsync(Path, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_tells_without_signing_in_or_from_another_site()
    {
        using var stranger = vigor.CreateClient();
        using var unknown = await stranger.PostAsJsonAsync(Path, Array.Empty<object>());
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);

        using var browser = await SignInAsync("tricked");
        browser.DefaultRequestHeaders.Remove("RequestVerificationToken");
        using var forged = await browser.PostAsJsonAsync(Path, Array.Empty<object>());
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Fact]
    public async Task Who_tells_without_end_is_asked_to_wait()
    {
        await using var strict = new VigorHost();
        using var stranger = strict.CreateClient();
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 601; number++)
        {
            using var answer = await stranger.PostAsJsonAsync(Path, Array.Empty<object>());
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Contains("RATE_LIMIT_EXCEEDED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            }
        }

        Assert.Equal(600, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static object Event(string type, Guid workout) => new { id = Guid.CreateVersion7(), workout, type, at = Now() };

    private static long Now() => new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static IReadOnlyList<string> Outcomes(JsonElement answer) => [.. answer.GetProperty("events").EnumerateArray().Select(reply => reply.GetProperty("outcome").GetString()!)];

    private static Task<JsonElement> TellAsync(HttpClient browser, params object[] events) => TellKnowingAsync(browser, null, events);

    private static async Task<JsonElement> TellKnowingAsync(HttpClient browser, string? known, params object[] events)
    {
        using var answer = await browser.PostAsJsonAsync($"{Path}?known={known}", events);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Somebody new, whose page has the token that scripts send along.</summary>
    private async Task<HttpClient> SignInAsync(string name, VigorHost? at = null)
    {
        var client = (at ?? vigor).CreateClient(new() { AllowAutoRedirect = false });
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/account/register"));
        var fields = page.QuerySelectorAll<IHtmlInputElement>("form[method=post] input").Where(input => input.Name is not null).ToDictionary(input => input.Name!, input => input.Value);
        fields["Form.Email"] = $"{name}@example.org";
        fields["Form.Username"] = name;
        fields["Form.Password"] = fields["Form.ConfirmPassword"] = AccountJourney.Password;
        using var content = new FormUrlEncodedContent(fields);
        using var registered = await client.PostAsync("/account/register", content);
        Assert.Equal(HttpStatusCode.Redirect, registered.StatusCode);
        var manage = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/account/manage"));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", manage.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);
        return client;
    }
}
