using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vigor.Tests.Account;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Offline;

/// <summary>What a browser keeps for when there is no network: whose it is, when it is sent, and what goes in no cache.</summary>
public sealed partial class SnapshotTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private const string Snapshot = "/offline/snapshot";

    private const string Questions = "/offline/questions";

    [Fact]
    public async Task What_is_kept_is_the_persons_and_sent_again_only_when_it_changed()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new FormClient(client);
        await form.RegisterAsync("keeper");
        var sender = await client.GetFromJsonAsync<JsonElement>("/offline/sender");
        vigor.Statements.Forget();
        using var first = await client.GetAsync(Snapshot);
        vigor.Statements.AssertAtMost(24);
        var document = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(sender.GetProperty("owner").GetGuid(), document.GetProperty("owner").GetGuid());
        Assert.Equal("no-store", first.Headers.CacheControl!.ToString());
        Assert.InRange((await first.Content.ReadAsByteArrayAsync()).Length, 1_000, 400_000);
        Assert.NotEmpty(document.GetProperty("exercises").EnumerateArray());

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(client, first.Headers.ETag!.ToString()));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", sender.GetProperty("token").GetString());
        using var told = await client.PostAsJsonAsync("/offline/events", new[] { new { id = Guid.CreateVersion7(), workout = Guid.CreateVersion7(), type = "started", at = 0, known = Array.Empty<string>() } });
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, first.Headers.ETag.ToString()));
    }

    [Fact]
    public async Task A_question_that_is_sent_twice_is_asked_once()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new FormClient(client);
        await form.RegisterAsync("asker");
        var question = new { id = Guid.CreateVersion7(), text = "How long should I rest?" };
        using var forged = await client.PostAsJsonAsync(Questions, question);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);

        client.DefaultRequestHeaders.Add("RequestVerificationToken", (await client.GetFromJsonAsync<JsonElement>("/offline/sender")).GetProperty("token").GetString());
        var asked = new List<Guid>();
        for (var time = 0; time < 2; time++)
        {
            using var answer = await client.PostAsJsonAsync(Questions, question);
            asked.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversation").GetGuid());
        }

        Assert.Single(asked.Distinct());
        foreach (var bad in (object[])["", new { }, new { id = "x", text = "y" }, new { id = Guid.NewGuid(), text = 5 }, new { id = Guid.NewGuid(), text = new string('a', 1_001) }])
        {
            using var answer = await client.PostAsJsonAsync(Questions, bad);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_worker_names_each_file_by_its_content_and_is_asked_for_anew()
    {
        using var client = vigor.CreateClient();
        using var answer = await client.GetAsync("/worker.js");
        var script = await answer.Content.ReadAsStringAsync();
        Assert.Equal(("no-cache", "text/javascript"), (answer.Headers.CacheControl!.ToString(), answer.Content.Headers.ContentType!.MediaType));
        var build = JsonDocument.Parse(Build().Match(script).Groups[1].Value).RootElement;
        var names = build.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!).ToList();
        Assert.Superset(new HashSet<string>(["offline/shell.html", "offline/shell.js", "player/player.js", "css/offline.css", "figures/body.svg", "Vigor.Web.styles.css", "js/theme.js"]), names.ToHashSet());
        Assert.DoesNotContain(names, name => name.EndsWith(".gz", StringComparison.Ordinal) || name.StartsWith("_framework", StringComparison.Ordinal) || name is "player/outside.js" or "offline/worker.js");
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(client, answer.Headers.ETag!.ToString(), "/worker.js"));
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_to_scripts_and_gone_with_the_sign_in()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new FormClient(client);
        await form.OpenAsync("/account/register");
        using var registered = await form.SendAsync("Create account", ("Email", "who@example.org"), ("Username", "whoever"), ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        Assert.Contains(registered.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("vigor-who=", StringComparison.Ordinal) && !cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        await form.OpenAsync("/account/sign-out");
        using var left = await form.SendAsync("Sign out");
        Assert.Contains(left.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("vigor-who=;", StringComparison.Ordinal));
        using var after = await client.GetAsync(Snapshot);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string tag, string address = Snapshot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("^const BUILD = (.*);\n")]
    private static partial Regex Build();
}
