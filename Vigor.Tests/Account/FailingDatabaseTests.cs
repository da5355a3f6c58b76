using System.Net;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>What is drawn without a circuit while the database does not answer: a sentence and a way to try again, never what was thrown.</summary>
public sealed class FailingDatabaseTests : IAsyncDisposable
{
    private const string Safe = "Nothing you stored is lost.";
    private readonly Disturbance database = new();
    private readonly VigorHost vigor;

    public FailingDatabaseTests() => vigor = new() { Interceptors = [database] };

    [Fact]
    public async Task Signing_in_says_so_and_works_when_the_form_is_sent_again()
    {
        using var browser = await MemberAsync();
        using var guest = vigor.Browse();
        await guest.OpenAsync("/account/login");
        database.Fails = true;
        using var refused = await guest.SendAsync("Sign in", ("Email", "ada@example.org"), ("Password", AccountJourney.Password));
        AssertSaid(refused, guest);
        Assert.Equal(("ada@example.org", ""), (guest.Field("Email").Value, guest.Field("Password").Value));

        database.Fails = false;
        using var taken = await guest.SendAsync("Sign in", ("Password", AccountJourney.Password));
        Assert.EndsWith("/dashboard", taken.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_when_the_form_is_sent_again()
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync("/account/register");
        database.Fails = true;
        using var refused = await browser.SendAsync(
            "Create account", ("Email", "bea@example.org"), ("Username", "bea"), ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        AssertSaid(refused, browser);

        database.Fails = false;
        using var taken = await browser.SendAsync("Create account", ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        Assert.EndsWith("/onboarding", taken.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_new_password_is_not_called_too_old()
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync($"/account/reset-password?id={Guid.NewGuid()}&code=AAAA");
        database.Fails = true;
        using var refused = await browser.SendAsync("Change password", ("New password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        AssertSaid(refused, browser);
        Assert.DoesNotContain("too old", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_account_stands_and_is_read_again()
    {
        using var browser = await MemberAsync();
        database.Fails = true;
        using var refused = await browser.OpenAsync("/account/manage");
        AssertSaid(refused, browser);
        Assert.Equal("/account/manage", Again(browser));

        using var unchanged = await browser.SendAsync(
            "Change password", ("Current password", AccountJourney.Password), ("New password", "another good one"), ("Confirm password", "another good one"));
        AssertSaid(unchanged, browser);
        Assert.DoesNotContain("Check the current one", browser.Text, StringComparison.Ordinal);
        using var signedIn = await browser.SendAsync("Sign out everywhere else");
        AssertSaid(signedIn, browser);

        database.Fails = false;
        using var read = await browser.OpenAsync("/account/manage");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("ada@example.org", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/profile/export/sets.csv")]
    [InlineData("/profile/export/vigor.json")]
    [InlineData("/progress/data/weeks.csv")]
    [InlineData("/progress/data/records.csv")]
    public async Task A_download_becomes_a_page_that_opens_it_again(string path)
    {
        using var browser = await MemberAsync();
        database.Fails = true;
        using var refused = await browser.OpenAsync(path);
        AssertSaid(refused, browser);
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        Assert.Null(refused.Content.Headers.ContentDisposition);

        // The address of the document itself.
        Assert.Equal("", Again(browser));
        database.Fails = false;
        using var file = await browser.OpenAsync(path);
        Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Theory]
    [InlineData("/account/manage")]
    [InlineData("/dashboard")]
    public async Task Whoever_cannot_be_recognised_is_told_and_not_signed_out(string path)
    {
        using var browser = await MemberAsync();

        // By now the sign-in is looked up again, before any page is.
        vigor.Time.Advance(TimeSpan.FromMinutes(2));
        database.Fails = true;
        using var refused = await browser.OpenAsync(path);
        AssertSaid(refused, browser);
        Assert.Equal("", Again(browser));

        database.Fails = false;
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_can_be_tried_again()
    {
        using var browser = await MemberAsync();
        await browser.OpenAsync("/dashboard");
        vigor.Time.Advance(TimeSpan.FromMinutes(2));
        database.Fails = true;
        using var refused = await browser.SendAsync("Sign out");
        AssertSaid(refused, browser);
        Assert.Equal("", Again(browser));

        database.Fails = false;
        await browser.OpenAsync("/account/sign-out");
        using var left = await browser.SendAsync("Sign out");
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Health_names_what_fails_and_not_why()
    {
        using var client = vigor.CreateClient();
        database.Fails = true;
        using var answer = await client.GetAsync("/health");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("\"migrations\":{\"status\":\"unhealthy\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Disturbance.Words, text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => vigor.DisposeAsync();

    private async Task<FormClient> MemberAsync()
    {
        var browser = vigor.Browse();
        using var registered = await browser.RegisterAsync("ada");
        return browser;
    }

    private static string? Again(FormClient browser) =>
        browser.Page.QuerySelectorAll("a").Single(link => link.TextContent == "Try again").GetAttribute("href");

    private static void AssertSaid(HttpResponseMessage answer, FormClient browser)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(Safe, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Disturbance.Words, browser.Page.Source.Text, StringComparison.Ordinal);
        Assert.NotEmpty(browser.Page.QuerySelector("code")!.TextContent);
    }
}
