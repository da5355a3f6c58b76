using System.Text.Json;
using Vigor.Tests.Account;

namespace Vigor.Tests.Hosting;

/// <summary>How documents travel, and what browsers may keep of what they name.</summary>
public sealed class CompressionTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData(null, false)]
    public async Task What_somebody_elses_page_asked_for_with_a_cookie_is_not_compressed(string? site, bool isCompressed)
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        await new FormClient(client).RegisterAsync($"packed-{site}");

        Assert.Equal(isCompressed ? "br" : "", await EncodingAsync(client, "/history?q=press", site));
    }

    [Fact]
    public async Task Without_a_cookie_nothing_is_secret_and_all_is_compressed()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        Assert.Equal("br", await EncodingAsync(client, "/", "cross-site"));
        Assert.Equal("gzip", await EncodingAsync(client, "/", null, "gzip"));
    }

    [Fact]
    public async Task Tokens_against_forgery_differ_with_each_answer()
    {
        using var browser = vigor.Browse();
        List<string?> tokens = [];
        for (var count = 0; count < 3; count++)
        {
            await browser.OpenAsync("/account/login");
            tokens.Add(browser.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value"));
        }

        Assert.DoesNotContain(null, tokens);
        Assert.Equal(3, tokens.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/dashboard")]
    public async Task Every_script_style_and_module_can_be_kept_for_ever(string path)
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        var browser = new FormClient(client);
        await browser.RegisterAsync($"keeper{path.Length}");
        await browser.OpenAsync(path);
        using var map = JsonDocument.Parse(browser.Page.QuerySelector("script[type=importmap]")!.TextContent);
        var named = browser.Page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src"))
            .Concat(browser.Page.QuerySelectorAll("link:is([rel=stylesheet], [rel=modulepreload], [rel=preload])").Select(link => link.GetAttribute("href")))
            .Concat(map.RootElement.GetProperty("imports").EnumerateObject().Select(import => import.Value.GetString()));

        foreach (var name in named.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            using var answer = await client.GetAsync(name.StartsWith('.') ? name[1..] : $"/{name.TrimStart('/')}");
            Assert.True(answer.Headers.CacheControl is { MaxAge.TotalDays: > 300 } kept && kept.ToString().Contains("immutable", StringComparison.Ordinal), $"{name}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
        }
    }

    private static async Task<string> EncodingAsync(HttpClient client, string path, string? site, string accepted = "br, gzip")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", accepted);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var answer = await client.SendAsync(request);
        return string.Join(',', answer.Content.Headers.ContentEncoding);
    }
}
