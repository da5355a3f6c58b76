using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

public sealed class RegisterTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task A_new_account_is_signed_in_has_a_profile_and_goes_to_onboarding()
    {
        using var browser = vigor.Browse();
        using var answer = await browser.RegisterAsync("ada");

        Assert.EndsWith("/onboarding", answer.Target(), StringComparison.Ordinal);
        Assert.True(await browser.IsSignedInAsync());
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var account = await db.Accounts.SingleAsync(account => account.UserName == "ada");
        Assert.Equal(vigor.Time.GetUtcNow(), account.CreatedAt);
        Assert.Equal(Profile.FirstStep, (await db.Profiles.SingleAsync(profile => profile.UserId == account.Id)).OnboardingStep);
    }

    [Theory]
    [InlineData("Email", "", "Enter your e-mail address.")]
    [InlineData("Email", "nobody", "Enter an e-mail address such as name@example.org.")]
    [InlineData("Email", "a b@example.org", "Enter an e-mail address such as name@example.org.")]
    [InlineData("Email", "<script>alert(1)</script>@example.org", "Enter an e-mail address such as name@example.org.")]
    [InlineData("Username", "", "Choose a username.")]
    [InlineData("Username", "ab", "Use 3 to 30 characters.")]
    [InlineData("Username", "abcdefghijabcdefghijabcdefghijk", "Use 3 to 30 characters.")]
    [InlineData("Username", "<img src=x onerror=1>", "Use letters from A to Z, digits, dots, hyphens and underscores.")]
    [InlineData("Username", "grüße", "Use letters from A to Z, digits, dots, hyphens and underscores.")]
    [InlineData("Password", "", "Choose a password.")]
    [InlineData("Password", "seven77", "Use at least 8 characters.")]
    [InlineData("Password", "aaaaaaaaaa", "Use at least 4 different characters.")]
    [InlineData("Confirm password", "something else", "The two passwords differ.")]
    public async Task A_wrong_value_is_named_beside_its_field_and_what_was_typed_stays(string label, string value, string sentence)
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync("/account/register");
        using var answer = await browser.SendAsync(
            "Create account",
            ("Email", "kept@example.org"),
            ("Username", "kept"),
            ("Password", AccountJourney.Password),
            ("Confirm password", label == "Password" ? value : AccountJourney.Password),
            (label, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(sentence, browser.Problem(label));
        Assert.Equal("true", browser.Field(label).GetAttribute("aria-invalid"));
        Assert.Equal(label == "Email" ? value : "kept@example.org", browser.Field("Email").Value);
        Assert.Equal(label == "Username" ? value : "kept", browser.Field("Username").Value);
        Assert.Equal("", browser.Field("Password").Value);
        Assert.Equal("", browser.Field("Confirm password").Value);
        Assert.DoesNotContain(AccountJourney.Password, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task A_password_of_more_than_128_characters_is_refused()
    {
        using var browser = vigor.Browse();
        using var answer = await browser.RegisterAsync("long", password: string.Concat(Enumerable.Repeat("abcd", 33)));
        Assert.Equal("Use at most 128 characters.", browser.Problem("Password"));
    }

    [Fact]
    public async Task Whether_address_or_name_is_taken_is_not_told()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("grace");

        using var browser = vigor.Browse();
        await browser.RegisterAsync("somebody-else", "GRACE@example.org");
        var address = browser.Alert;
        await browser.RegisterAsync("Grace", "somebody.else@example.org");
        var name = browser.Alert;

        Assert.NotNull(address);
        Assert.Equal(address, name);
        Assert.Contains("e-mail address or this username", address, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("[role=alert] a[href='/account/login']"));
        Assert.NotNull(browser.Page.QuerySelector("[role=alert] a[href='/account/forgot-password']"));
    }

    [Fact]
    public async Task The_sixth_attempt_in_a_minute_is_asked_to_wait()
    {
        await using var strict = new VigorHost { Settings = new Dictionary<string, string>() };
        var browsers = Enumerable.Range(0, 6).Select(_ => strict.Browse()).ToList();

        // All at once: a slow machine must not take longer than the minute.
        var answers = await Task.WhenAll(browsers.Select(browser => browser.RegisterAsync("x")));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var refused = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var late = browsers[Array.IndexOf(answers, refused)];
        Assert.Matches(@"Try again in \d+ seconds", late.Alert);
        Assert.Equal(("x", "x@example.org", ""), (late.Field("Username").Value, late.Field("Email").Value, late.Field("Password").Value));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("PassWord1")]
    [InlineData("12345678")]
    [InlineData("sunshine1")]
    [InlineData("plainname")]
    [InlineData("plainname12")]
    [InlineData("somebody.else@example.org")]
    public async Task An_easy_password_is_refused_beside_its_field(string password)
    {
        using var browser = vigor.Browse();
        using var answer = await browser.RegisterAsync("plainname", "somebody.else@example.org", password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("A few unrelated words make a good one.", browser.Problem("Password"), StringComparison.Ordinal);
        Assert.Equal("plainname", browser.Field("Username").Value);
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("sup-port")]
    [InlineData("r00t")]
    [InlineData("_system_")]
    [InlineData("vigor.team")]
    [InlineData("adm1n2")]
    public async Task A_name_that_sounds_official_is_kept(string name)
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync(name, "official@example.org");
        Assert.Contains("kept for the people who run Vigor", browser.Problem("Username"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u200bb@example.org")]
    [InlineData("a\u00adb@example.org")]
    [InlineData("ab@example\u3002org")]
    [InlineData("ab@ex\u2063ample.org")]
    [InlineData("\uff41b@example.org")]
    public async Task An_address_that_is_not_what_it_looks_like_is_refused(string email)
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("lookalike", email);
        Assert.NotNull(browser.Problem("Email"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = vigor.CreateClient();
        using var answer = await client.PostAsync("/account/register", new FormUrlEncodedContent([new("_handler", "register"), new("Form.Email", "a@example.org")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
