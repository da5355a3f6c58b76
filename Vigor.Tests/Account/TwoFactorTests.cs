using System.Net;
using OtpNet;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Codes of an authenticator, made by another implementation of RFC 6238.</summary>
public sealed class TwoFactorTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task With_an_authenticator_the_password_alone_opens_nothing()
    {
        using var browser = vigor.Browse();
        var (key, _) = await TurnOnAsync(browser, "careful");
        using var other = vigor.Browse();

        using var asked = await other.SignInAsync("careful@example.org", returnUrl: "?ReturnUrl=%2Fprofile");

        Assert.Contains("/account/two-factor", asked.Target(), StringComparison.Ordinal);
        Assert.False(await other.IsSignedInAsync());
        await other.OpenAsync(asked.Target());
        await other.SendAsync("Sign in", ("Code", "000000"));
        Assert.Contains("does not work", other.Alert, StringComparison.Ordinal);
        using var entered = await other.SendAsync("Sign in", ("Code", CodeOf(key, periods: 1)));
        Assert.EndsWith("/profile", entered.Target(), StringComparison.Ordinal);
        Assert.True(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        using var browser = vigor.Browse();
        var (key, used) = await TurnOnAsync(browser, "onceonly");
        using var other = vigor.Browse();
        using var asked = await other.SignInAsync("onceonly@example.org");
        await other.OpenAsync(asked.Target());

        await other.SendAsync("Sign in", ("Code", used));

        Assert.Contains("does not work", other.Alert, StringComparison.Ordinal);
        using var entered = await other.SendAsync("Sign in", ("Code", CodeOf(key, periods: 1)));
        Assert.EndsWith("/dashboard", entered.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_the_log_says_so()
    {
        using var browser = vigor.Browse();
        await TurnOnAsync(browser, "phoneless");
        var code = browser.Page.QuerySelectorAll("ul[aria-label='Recovery codes'] code")[3].TextContent;
        using var other = vigor.Browse();
        using var asked = await other.SignInAsync("phoneless@example.org");
        await other.OpenAsync(asked.Target());

        using var entered = await other.SendAsync("Sign in", ("Code", code.ToLowerInvariant()));

        Assert.EndsWith("/dashboard", entered.Target(), StringComparison.Ordinal);
        await other.OpenAsync("/account/manage");
        Assert.Contains("A recovery code was used", other.Text, StringComparison.Ordinal);
        using var again = vigor.Browse();
        using var askedAgain = await again.SignInAsync("phoneless@example.org");
        await again.OpenAsync(askedAgain.Target());
        await again.SendAsync("Sign in", ("Code", code));
        Assert.Contains("does not work", again.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_nobody_tries_for_a_while()
    {
        await using var own = new VigorHost();
        using var browser = own.Browse();
        var (key, _) = await TurnOnAsync(browser, "guessed");
        using var other = own.Browse();
        using var asked = await other.SignInAsync("guessed@example.org");
        await other.OpenAsync(asked.Target());
        for (var tries = 0; tries < 5; tries++)
        {
            await other.SendAsync("Sign in", ("Code", "123456"));
        }

        await other.SendAsync("Sign in", ("Code", CodeOf(key, periods: 1)));

        Assert.Contains("does not work", other.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_it_is_not_switched_off()
    {
        using var browser = vigor.Browse();
        await TurnOnAsync(browser, "switching");
        await browser.OpenAsync("/account/manage/two-factor");
        Assert.Contains("Ten recovery codes", browser.Text.Replace("10 recovery", "Ten recovery", StringComparison.Ordinal), StringComparison.Ordinal);

        await browser.SendAsync("Switch the authenticator off", ("Password", "something else"));
        Assert.Contains("not your password", browser.Problem("Password"), StringComparison.Ordinal);

        await browser.SendWishAsync("off", AccountJourney.Password);
        Assert.NotNull(browser.Page.QuerySelector("img[src^='data:image/png']"));
        using var other = vigor.Browse();
        using var entered = await other.SignInAsync("switching@example.org");
        Assert.EndsWith("/dashboard", entered.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_a_password_leads_to_the_sign_in()
    {
        using var browser = vigor.Browse();
        using var answer = await browser.OpenAsync("/account/two-factor");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/account/login", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_looks_stays_signed_in_everywhere()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("onlooker");
        using var other = vigor.Browse();
        using var entered = await other.SignInAsync("onlooker@example.org");

        using var page = await browser.OpenAsync("/account/manage/two-factor");
        var key = browser.Page.QuerySelector("code.key")!.TextContent;
        vigor.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await browser.IsSignedInAsync());
        Assert.True(await other.IsSignedInAsync());
        using var again = await browser.OpenAsync("/account/manage/two-factor");
        Assert.Equal(key, browser.Page.QuerySelector("code.key")!.TextContent);
    }

    private static async Task<(string Key, string Used)> TurnOnAsync(FormClient browser, string name)
    {
        await browser.RegisterAsync(name);
        using var page = await browser.OpenAsync("/account/manage/two-factor");
        Assert.True(page.Headers.CacheControl?.NoStore);
        var key = browser.Page.QuerySelector("code.key")!.TextContent;
        await browser.SendAsync("Switch it on", ("Code", "000000"));
        Assert.Contains("not the code", browser.Alert, StringComparison.Ordinal);
        var code = CodeOf(key);
        await browser.SendAsync("Switch it on", ("Code", $"{code[..3]} {code[3..]}"));
        Assert.Equal(10, browser.Page.QuerySelectorAll("ul[aria-label='Recovery codes'] li").Length);
        return (key, code);
    }

    // The authenticator of the person may be half a minute ahead.
    private static string CodeOf(string key, int periods = 0) =>
        new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * periods));
}
