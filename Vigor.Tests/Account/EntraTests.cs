using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Signing in with Entra's protocol, at a real OpenID provider.</summary>
public sealed class EntraTests : IClassFixture<EntraHouse>
{
    private static readonly HttpClient Wire = new(new HttpClientHandler { AllowAutoRedirect = false });

    private readonly IdentityProvider provider;
    private readonly VigorHost vigor;
    private readonly string name = $"ada{Guid.NewGuid():N}"[..16];

    public EntraTests(EntraHouse house)
    {
        (provider, vigor) = (house.Provider, house.Vigor);
        provider.MeetSomebody(name);
    }

    private string Email => $"{name}@example.org";

    [Fact]
    public async Task The_first_sign_in_makes_account_and_profile_and_the_next_finds_them()
    {
        using var browser = vigor.Browse();
        using var asked = await browser.OpenAsync("/account/login?ReturnUrl=%2Fhistory");
        var query = HttpUtility.ParseQueryString(asked.Headers.Location!.Query);
        Assert.Equal(("code", "S256", IdentityProvider.Client), (query["response_type"], query["code_challenge_method"], query["client_id"]));
        Assert.NotEmpty(query["nonce"]!);
        Assert.NotEmpty(query["state"]!);

        Assert.Equal("/onboarding", await EnterAsync(browser));
        Assert.True(await browser.IsSignedInAsync());
        Assert.DoesNotContain("Change password", browser.Text, StringComparison.Ordinal);
        using var again = vigor.Browse();
        Assert.Equal("/history", await EnterAsync(again, "/account/login?ReturnUrl=%2Fhistory"));

        await using var db = await OpenAsync();
        var account = await db.Accounts.SingleAsync(account => account.UserName == name);
        Assert.Equal((name, Email, true, Role.User, null), (account.UserName, account.Email, account.EmailConfirmed, account.Role, account.PasswordHash));
        Assert.True(await db.Profiles.AnyAsync(profile => profile.UserId == account.Id));
    }

    [Fact]
    public async Task Roles_come_and_go_with_what_the_provider_says()
    {
        using var browser = vigor.Browse();
        async Task<(Role, Tier)> RoleAsync(params string[] roles)
        {
            provider.Person["roles"] = roles;
            await EnterAsync(browser, "/account/login?again=true");
            await using var db = await OpenAsync();
            var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.UserName == name);
            return (account.Role, account.Tier);
        }

        Assert.Equal((Role.Support, Tier.Free), await RoleAsync("Support"));
        Assert.Equal((Role.Admin, Tier.Admin), await RoleAsync("Admin", "Support"));
        using (var page = await browser.OpenAsync("/admin"))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        Assert.Equal((Role.User, Tier.Free), await RoleAsync("Reader"));
        using var refused = await browser.OpenAsync("/admin");
        Assert.Contains("/account/no-rights", refused.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("google", "google")]
    [InlineData("Apple", "apple")]
    [InlineData("microsoft", "microsoft")]
    [InlineData("evil&prompt=none", null)]
    [InlineData("", null)]
    public async Task A_social_provider_is_a_hint(string wished, string? hint)
    {
        using var browser = vigor.Browse();
        using var asked = await browser.OpenAsync($"/account/login?provider={Uri.EscapeDataString(wished)}");
        Assert.Equal(hint, HttpUtility.ParseQueryString(asked.Headers.Location!.Query)["domain_hint"]);
    }

    [Fact]
    public async Task Pages_about_passwords_are_nowhere()
    {
        using var browser = vigor.Browse();
        foreach (var off in (string[])["/account/forgot-password", "/account/reset-password", "/account/two-factor", "/account/passkey", "/account/manage/email", "/account/manage/two-factor", "/account/manage/passkeys"])
        {
            using var answer = await browser.OpenAsync(off);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var registering = await browser.OpenAsync("/account/register");
        Assert.Equal(provider.Address.Port, registering.Headers.Location!.Port);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("key")]
    [InlineData("late")]
    [InlineData("early")]
    [InlineData("nonce")]
    [InlineData("unsigned")]
    public async Task A_token_that_is_not_for_us_from_them_and_of_now_opens_nothing(string bend)
    {
        provider.Bend = token => BentToken.Of(token, bend);
        using var browser = vigor.Browse();

        var end = await EnterAsync(browser);

        // A key that nobody knows is looked for once more; it is as unknown then.
        end = bend == "key" ? await EnterAsync(browser, end) : end;
        Assert.Equal("/account/sign-in-failed", end);
        Assert.False(await browser.IsSignedInAsync());
        await using var db = await OpenAsync();
        Assert.False(await db.Accounts.AnyAsync(account => account.UserName == name || account.Email == Email));
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_few_minutes()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        provider.Bend = token =>
        {
            (token.IssuedAt, token.NotBefore) = (now.AddMinutes(3), now.AddMinutes(3));
            return token;
        };
        using var browser = vigor.Browse();
        Assert.Equal("/onboarding", await EnterAsync(browser));
    }

    [Fact]
    public async Task A_key_that_is_new_is_learned_on_the_way()
    {
        await using var own = new EntraHouse();
        await own.InitializeAsync();
        own.Provider.MeetSomebody(name);
        using var browser = own.Vigor.Browse();
        Assert.Equal("/onboarding", await EnterAsync(browser));
        own.Provider.ChangeKey();
        using var other = own.Vigor.Browse();

        var retried = await EnterAsync(other);

        Assert.StartsWith("/account/login?retried=true", retried, StringComparison.Ordinal);
        Assert.Equal("/dashboard", await EnterAsync(other, retried));
    }

    [Fact]
    public async Task What_comes_back_counts_once_and_only_where_it_was_asked_for()
    {
        using var browser = vigor.Browse();
        var back = await BackAsync(browser, "/account/login");
        using (var stolen = vigor.Browse())
        {
            using var foreign = await stolen.OpenAsync(back);
            Assert.EndsWith("/account/sign-in-failed", foreign.Target(), StringComparison.Ordinal);
        }

        using (var tampered = await browser.OpenAsync(back.Replace("state=", "state=x", StringComparison.Ordinal)))
        {
            Assert.EndsWith("/account/sign-in-failed", tampered.Target(), StringComparison.Ordinal);
        }

        using var arrived = await browser.OpenAsync(back);
        Assert.StartsWith("/account/entra", new Uri(new("http://localhost"), arrived.Target()).PathAndQuery, StringComparison.Ordinal);
        using var replayed = await browser.OpenAsync(back);
        Assert.EndsWith("/account/sign-in-failed", replayed.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_provider_is_away_the_page_says_so_and_later_it_works()
    {
        await using var own = new EntraHouse();
        using var browser = own.Vigor.Browse();
        using (var away = await browser.OpenAsync("/account/login"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            Assert.Contains("Try again in a minute", browser.Text, StringComparison.Ordinal);
        }

        await own.InitializeAsync();
        own.Provider.MeetSomebody(name);
        own.Provider.RefusesCodes = true;
        Assert.Equal("/account/sign-in-failed", await EnterAsync(browser));
        own.Provider.RefusesCodes = false;
        Assert.Equal("/onboarding", await EnterAsync(browser));
    }

    [Fact]
    public async Task Signing_out_ends_it_at_both_ends()
    {
        using var browser = vigor.Browse();
        await EnterAsync(browser);
        await browser.OpenAsync("/account/sign-out");

        using var left = await browser.SendAsync("Sign out");

        Assert.Equal(provider.Address.Port, left.Headers.Location!.Port);
        using var there = await Wire.GetAsync(left.Headers.Location);
        Assert.Contains(provider.SignOuts, sent => sent.StartsWith(IdentityProvider.Client, StringComparison.Ordinal));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task An_address_that_is_not_proved_opens_no_account_that_is_there()
    {
        await using (var db = await OpenAsync())
        {
            db.Accounts.Add(new() { Id = Guid.CreateVersion7(), UserName = "first", NormalizedUserName = "FIRST", Email = Email, NormalizedEmail = Email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = "a stamp" });
            await db.SaveChangesAsync();
        }

        provider.Person["email_verified"] = false;
        using var browser = vigor.Browse();
        Assert.Equal("/account/sign-in-failed", await EnterAsync(browser));
        Assert.False(await browser.IsSignedInAsync());

        provider.Person["email_verified"] = true;
        Assert.Equal("/dashboard", await EnterAsync(browser));
        await using var after = await OpenAsync();
        Assert.Equal("first", (await after.Accounts.SingleAsync(account => account.Email == Email)).UserName);
    }

    [Fact]
    public async Task Leaving_for_good_asks_for_a_fresh_sign_in()
    {
        using var browser = vigor.Browse();
        await EnterAsync(browser);
        await browser.OpenAsync("/account/delete");
        await browser.SendAsync("Delete everything", ("Username", name));
        Assert.Contains("Your account is deleted", browser.Text, StringComparison.Ordinal);
        await using var db = await OpenAsync();
        Assert.False(await db.Accounts.AnyAsync(account => account.UserName == name || account.Email == Email));
    }

    // Through the provider and back to where it ends.
    private async Task<string> EnterAsync(FormClient browser, string from = "/account/login")
    {
        using var arrived = await browser.OpenAsync(await BackAsync(browser, from));
        var next = new Uri(new("http://localhost"), arrived.Target());
        if (next.AbsolutePath != "/account/entra")
        {
            return next.PathAndQuery;
        }

        using var entered = await browser.OpenAsync(next.PathAndQuery);
        return entered.Target();
    }

    private static async Task<string> BackAsync(FormClient browser, string from)
    {
        using var asked = await browser.OpenAsync(from);
        using var proved = await Wire.GetAsync(asked.Headers.Location);
        Assert.True(proved.Headers.Location is not null, await proved.Content.ReadAsStringAsync());
        return proved.Headers.Location.PathAndQuery;
    }

    private async Task<VigorDb> OpenAsync() => await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
}
