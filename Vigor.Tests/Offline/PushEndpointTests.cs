using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People.Push;
using Vigor.Tests.Account;
using Vigor.Tests.Hosting;
using Vigor.Tests.People.Push;

namespace Vigor.Tests.Offline;

/// <summary>The address where browsers say that they take reminders.</summary>
public sealed class PushEndpointTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private const string Path = "/push/subscriptions", Push = "https://push.example.org/send/";

    [Fact]
    public async Task A_page_of_ours_subscribes_and_ends_it_and_signing_out_does_too()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        var browser = new FormClient(client);
        await browser.RegisterAsync("reminded");
        var (keys, endpoint) = (BrowserKeys.New(), Push + Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(client, HttpMethod.Post, endpoint, keys, "same-origin"));
        Assert.Equal((1, true), await LivingAsync(endpoint));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(client, HttpMethod.Delete, endpoint, keys, "same-origin"));
        Assert.Equal((0, false), await LivingAsync(endpoint));

        await SendAsync(client, HttpMethod.Post, endpoint, keys, "same-origin");
        await browser.OpenAsync("/account/sign-out");
        await browser.SendAsync("Sign out");
        Assert.Equal((1, false), await LivingAsync(endpoint));
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData(null, null)]
    public async Task Whatever_comes_from_elsewhere_is_refused(string? site, string? origin)
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        await new FormClient(client).RegisterAsync($"lured-{site}{origin?.Length}");
        var endpoint = Push + Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(client, HttpMethod.Post, endpoint, BrowserKeys.New(), site, origin));

        Assert.Equal((0, false), await LivingAsync(endpoint));
    }

    [Fact]
    public async Task What_is_no_subscription_is_refused_in_words()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        await new FormClient(client).RegisterAsync("bender");
        foreach (var endpoint in (string[])["http://push.example.org/x", "https://127.0.0.1/x", "https://169.254.169.254/latest", "http://127.0.0.1:5432/x", "none", ""])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(client, HttpMethod.Post, endpoint, BrowserKeys.New(), "same-origin"));
        }
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, HttpMethod method, string endpoint, BrowserKeys keys, string? site, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, Path);
        request.Content = JsonContent.Create(new { endpoint, expirationTime = (long?)null, keys = new { p256dh = keys.PublicText, auth = keys.SecretText } });
        request.Headers.Accept.ParseAdd("application/json");
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<(int Stored, bool IsAlive)> LivingAsync(string endpoint)
    {
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        return (await db.PushSubscriptions.CountAsync(one => one.Endpoint == endpoint), await db.LivingSubscriptions(vigor.Time.GetUtcNow()).AnyAsync(one => one.Endpoint == endpoint));
    }
}
