using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.People;
using Vigor.Core.People.SignIns;
using Vigor.Tests.Hosting;
using Vigor.Web.Account;
using Vigor.Web.Account.SignIns;

namespace Vigor.Tests.Account;

/// <summary>What a sign-in is: it can be ended from anywhere, nobody else can end it, and its owner sees it.</summary>
public sealed class SignInTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_cookie()
    {
        using var browser = vigor.Browse();
        using var registered = await browser.RegisterAsync("copied");
        using var copy = WithCookies(vigor, registered);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/account/manage")).StatusCode);

        await browser.OpenAsync("/account/sign-out");
        using var left = await browser.SendAsync("Sign out");
        Assert.Equal("\"cache\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
        vigor.Time.Advance(Noticed);

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/account/manage")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/profile/export/vigor.json")).StatusCode);
    }

    [Fact]
    public async Task Nobody_waits_for_Chromium_to_clear_what_it_keeps_of_others()
    {
        var client = vigor.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Sec-CH-UA", "\"Chromium\";v=\"140\"");
        using var browser = new FormClient(client);
        await browser.RegisterAsync("hurried");
        using var page = await browser.OpenAsync("/account/sign-out");
        Assert.True(page.Headers.CacheControl!.NoStore);

        using var left = await browser.SendAsync("Sign out");

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(left.Headers.Contains("Clear-Site-Data"));
    }

    [Fact]
    public async Task A_page_that_is_open_loses_its_sign_in_with_the_browser_that_signed_out()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("opener");
        await using var scope = vigor.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Core.People.Account>>().FindByNameAsync("opener"))!;
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Core.People.Account>>().CreateAsync(account);
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var signIn = await db.SignIns.SingleAsync(signIn => signIn.UserId == account.Id);
        ((System.Security.Claims.ClaimsIdentity)principal.Identity!).AddClaim(new(SignInCookie.Claim, signIn.Id.ToString()));
        using var circuit = RevalidatingSignInTests.Over(vigor.Services.GetRequiredService<IServiceScopeFactory>());
        Assert.True(await RevalidatingSignInTests.ValidateAsync(circuit, new(principal), CancellationToken.None));

        await browser.OpenAsync("/account/sign-out");
        await browser.SendAsync("Sign out");

        Assert.False(await RevalidatingSignInTests.ValidateAsync(circuit, new(principal), CancellationToken.None));
    }

    [Fact]
    public async Task Somebody_who_names_nobody_is_in_the_audit_as_well()
    {
        using var browser = vigor.Browse();
        await browser.SignInAsync("nobody.at.all@example.org");
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();

        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == "account.SignInRefused" && entry.Subject == null && entry.ActorId == AuditBook.Unknown));
    }

    [Fact]
    public async Task Signing_out_elsewhere_ends_others_and_not_this_one()
    {
        using var here = vigor.Browse();
        await here.RegisterAsync("wanderer");
        using var there = vigor.Browse();
        await there.SignInAsync("wanderer@example.org", keep: true);
        await here.OpenAsync("/account/manage");
        using var ended = await here.SendAsync("Sign out everywhere else");
        vigor.Time.Advance(Noticed);

        Assert.False(await there.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
        Assert.Contains("Signed out everywhere else", here.Text, StringComparison.Ordinal);
        Assert.Contains("A program, here", here.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_is_used_every_day_ends_all_the_same()
    {
        await using var own = new VigorHost();
        own.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        using (var owner = own.Browse())
        {
            await owner.RegisterAsync("daily");
        }

        using var browser = own.Browse();
        using var kept = await browser.SignInAsync("daily@example.org", keep: true);
        for (var day = 0; day < SignInLimits.Kept.TotalDays - 1; day += 5)
        {
            Assert.True(await browser.IsSignedInAsync(), $"day {day}");
            own.Time.Advance(TimeSpan.FromDays(5));
        }

        own.Time.Advance(TimeSpan.FromDays(2));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_stranger_who_is_locked_out_locks_nobody_else_out()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("target");
        await owner.OpenAsync("/account/sign-out");
        await owner.SendAsync("Sign out");
        using var stranger = vigor.Browse();
        for (var attempt = 1; attempt <= AccountHosting.MostWrongPasswords; attempt++)
        {
            await stranger.SignInAsync("target@example.org", "wrong password");
        }

        Assert.Equal(HttpStatusCode.OK, (await stranger.SignInAsync("target@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SignInAsync("target@example.org")).StatusCode);
        await owner.OpenAsync("/account/manage");
        Assert.Contains("A wrong password was tried", owner.Text, StringComparison.Ordinal);
        Assert.Contains("after too many wrong passwords", owner.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_browser_has_five_tries_of_its_own()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("guesser");
        await owner.OpenAsync("/account/sign-out");
        await owner.SendAsync("Sign out");
        for (var attempt = 1; attempt <= AccountHosting.MostWrongPasswords; attempt++)
        {
            await owner.SignInAsync("guesser@example.org", "wrong password");
        }

        Assert.Equal(HttpStatusCode.OK, (await owner.SignInAsync("guesser@example.org")).StatusCode);
        using var elsewhere = vigor.Browse();
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.SignInAsync("guesser@example.org")).StatusCode);
    }

    [Fact]
    public async Task A_password_that_was_hashed_with_fewer_rounds_is_hashed_anew()
    {
        await using var own = new VigorHost { HashesDearly = true };
        using var browser = own.Browse();
        await browser.RegisterAsync("older");
        await using var scope = own.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Core.People.Account>>();
        var account = (await accounts.FindByNameAsync("older"))!;
        Assert.Equal(AccountHosting.HashRounds, RoundsOf(account.PasswordHash!));
        var before = new PasswordHasher<Core.People.Account>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 100_000 }));
        account.PasswordHash = before.HashPassword(account, AccountJourney.Password);
        await accounts.UpdateAsync(account);

        using var other = own.Browse();
        Assert.Equal(HttpStatusCode.Redirect, (await other.SignInAsync("older@example.org")).StatusCode);

        await using var db = await own.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.Equal(AccountHosting.HashRounds, RoundsOf((await db.Accounts.SingleAsync(stored => stored.UserName == "older")).PasswordHash!));

        static int RoundsOf(string hash) => (int)BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_its_host()
    {
        using var browser = new FormClient(vigor.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));
        using var answer = await browser.RegisterAsync("secure");

        Assert.All(
            answer.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("vigor", StringComparison.Ordinal)),
            cookie => Assert.Matches("^__Host-vigor(-known|-who)?=.*path=/.*secure", cookie));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("?ReturnUrl=%2Fexercises%2F%C3%BC%C3%9F%3Fq%3D%E6%97%A5", "/exercises/%C3%BC%C3%9F?q=%E6%97%A5")]
    [InlineData("?ReturnUrl=%2F%ED%A0%BD", "/%ED%A0%BD")]
    public async Task A_way_on_that_is_not_ASCII_is_taken(string returnUrl, string target)
    {
        using var owner = vigor.Browse();
        var name = $"n{Guid.NewGuid():N}"[..20];
        await owner.RegisterAsync(name);
        using var browser = vigor.Browse();
        using var answer = await browser.SignInAsync($"{name}@example.org", returnUrl: returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(target, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_without_the_token_of_the_form_is_asked_again()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("stayer");
        await browser.OpenAsync("/dashboard");
        foreach (var token in browser.Page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.SetAttribute("value", "made up");
        }

        using var refused = await browser.SendAsync("Sign out");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True(await browser.IsSignedInAsync());

        await browser.OpenAsync("/dashboard");
        using var left = await browser.SendAsync("Sign out");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("curl/8.9", "A program")]
    [InlineData("", "A program")]
    public void A_device_is_called_as_its_owner_calls_it(string agent, string name) => Assert.Equal(name, RequestOrigin.Device(agent));

    [Fact]
    public async Task What_happens_to_an_account_is_in_the_audit_without_where_from()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("audited");
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var id = (await db.Accounts.SingleAsync(account => account.UserName == "audited")).Id.ToString();
        var entries = await db.AuditEntries.Where(entry => entry.Subject == id).OrderBy(entry => entry.Id).ToListAsync();

        Assert.Equal(["account.Registered", "account.SignedIn"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.True(entry is { Before: null, After: null }));
    }

    private static HttpClient WithCookies(VigorHost host, HttpResponseMessage from)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", from.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }
}
