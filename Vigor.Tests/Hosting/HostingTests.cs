using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vigor.Tests.Browser;

namespace Vigor.Tests.Hosting;

/// <summary>What operators, browsers and programs see over HTTP.</summary>
public sealed partial class HostingTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/account/register")]
    [InlineData("/nowhere")]
    public async Task Pages_allow_no_inline_script_and_carry_a_request_id(string path)
    {
        using var client = Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var scripts = policy.Split(';').Single(directive => directive.Trim().StartsWith("script-src ", StringComparison.Ordinal));

        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues("X-Request-Id")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));

        // The map of modules and the theme are the only scripts within a document, and the policy lets them through by this answer's nonce.
        var within = InlineScript().Matches(await answer.Content.ReadAsStringAsync()).Select(match => WebUtility.HtmlDecode(match.Value));
        var nonce = NonceOf().Match(scripts).Groups[1].Value;
        Assert.Equal([$"<script type=\"importmap\" nonce=\"{nonce}\">", $"<script nonce=\"{nonce}\">"], within);
    }

    [Fact]
    public async Task Programs_get_the_envelope_and_people_a_page()
    {
        using var client = Client();
        using var program = await client.GetAsync("/nowhere");
        using var json = JsonDocument.Parse(await program.Content.ReadAsStringAsync());
        var error = json.RootElement.GetProperty("error");
        Assert.Equal(HttpStatusCode.NotFound, program.StatusCode);
        Assert.Equal("NOT_FOUND", error.GetProperty("code").GetString());
        Assert.Equal(Assert.Single(program.Headers.GetValues("X-Request-Id")), error.GetProperty("request_id").GetString());

        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var page = await client.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("<h1", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dashboard")]
    [InlineData("/plans/0198c0de-0000-7000-8000-000000000000")]
    [InlineData("/sessions/0198c0de-0000-7000-8000-000000000000")]
    [InlineData("/coach")]
    [InlineData("/profile")]
    public async Task Guests_are_sent_to_sign_in_and_back(string path)
    {
        using var client = Client();
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains($"/account/login?ReturnUrl={Uri.EscapeDataString(path)}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_takes_effect_at_once_although_a_browser_is_connected()
    {
        await using var own = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await Chromium.OpenAsync(own.Address, hasWorkers: true);
        await page.RegisterAsync();

        await own.TerminateAsync();
    }

    [Theory]
    [InlineData("ConnectionStrings:Vigor", "nonsense")]
    [InlineData("Vigor:DataDirectory", "/dev/null/vigor")]
    [InlineData("Vigor:Limits:Register", "many")]
    public async Task A_broken_value_stops_the_start_with_one_sentence_that_names_the_key(string key, string value)
    {
        var (exitCode, output) = await VigorProcess.RunToEndAsync(new Dictionary<string, string> { [key] = value });

        Assert.Equal(78, exitCode);
        Assert.Contains(key, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_can_run_alone()
    {
        var (exitCode, _) = await VigorProcess.RunToEndAsync(new Dictionary<string, string>(), "--migrate-only");
        Assert.Equal(0, exitCode);
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = vigor.Address };

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>|\son\w+\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NonceOf();
}
