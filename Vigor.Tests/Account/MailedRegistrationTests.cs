using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Mail;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Where mail is sent, registering ends in a mail, and no page tells whether an address has an account.</summary>
public sealed class MailedRegistrationTests : IAsyncDisposable
{
    private readonly VigorHost vigor = new()
    {
        Settings = new Dictionary<string, string>(SharedVigor.Roomy) { ["Smtp:Host"] = "mail.example.org" },
        More = services => services.AddSingleton<IMailer, FileMailer>(),
    };

    public ValueTask DisposeAsync() => vigor.DisposeAsync();

    [Fact]
    public async Task A_new_address_gets_a_link_that_leads_on()
    {
        using var browser = vigor.Browse();
        using var asked = await browser.RegisterAsync("newcomer");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("Check your mail", browser.Text, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());

        var link = new Uri(await MailDrop.LinkAsync(vigor, "newcomer@example.org", "Confirm")).PathAndQuery;
        await browser.OpenAsync(link);
        await browser.SendAsync("Confirm");
        Assert.NotNull(browser.Page.QuerySelector("main a[href='/onboarding']"));
        Assert.True(await browser.IsSignedInAsync());
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.True(await db.Profiles.AnyAsync());

        // The link works once: who finds it later is not signed in by it.
        using var finder = vigor.Browse();
        await finder.OpenAsync(link);
        await finder.SendAsync("Confirm");
        Assert.Contains("does not work any more", finder.Alert, StringComparison.Ordinal);
        Assert.False(await finder.IsSignedInAsync());
    }

    [Fact]
    public async Task A_taken_address_looks_the_same_and_its_owner_is_told()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("firstone", "owner@example.org");
        await MailDrop.LinkAsync(vigor, "owner@example.org", "Confirm");
        using var stranger = vigor.Browse();
        await stranger.RegisterAsync("stranger", "owner@example.org");
        var taken = stranger.Text;
        using var other = vigor.Browse();
        await other.RegisterAsync("unknown", "other@example.org");

        Assert.Equal(taken.Replace("owner@", "other@", StringComparison.Ordinal), other.Text);
        Assert.Contains("/account/login", await MailDrop.TextAsync(vigor, "owner@example.org", "already"), StringComparison.Ordinal);
        await MailDrop.LinkAsync(vigor, "other@example.org", "Confirm");
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.Equal(["firstone", "unknown"], await db.Accounts.Select(account => account.UserName).Order().ToListAsync());
    }

    [Fact]
    public async Task A_name_that_is_taken_and_an_easy_password_are_told()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("seenbyall");
        await MailDrop.LinkAsync(vigor, "seenbyall@example.org", "Confirm");
        using var browser = vigor.Browse();
        await browser.RegisterAsync("SeenByAll", "second@example.org");
        Assert.Contains("belongs to somebody", browser.Problem("Username"), StringComparison.Ordinal);
        await browser.RegisterAsync("another", "second@example.org", "password123");
        Assert.Contains("tried first", browser.Problem("Password"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_asked_for_nobody_signs_in_unconfirmed()
    {
        await using var strict = new VigorHost { Settings = new Dictionary<string, string>(SharedVigor.Roomy) { ["Vigor:Accounts:RequireConfirmedEmail"] = "true" } };
        using var browser = strict.Browse();
        await browser.RegisterAsync("hasty");
        await MailDrop.LinkAsync(strict, "hasty@example.org", "Confirm");
        await browser.SignInAsync("hasty@example.org", "wrong password");
        Assert.DoesNotContain("confirmed", browser.Alert, StringComparison.Ordinal);
        await browser.SignInAsync("hasty@example.org");
        Assert.Contains("has to be confirmed first", browser.Alert, StringComparison.Ordinal);

        await browser.OpenAsync(new Uri(await MailDrop.LinkAsync(strict, "hasty@example.org", "Confirm")).PathAndQuery);
        await browser.SendAsync("Confirm");
        Assert.True(await browser.IsSignedInAsync());
    }
}
