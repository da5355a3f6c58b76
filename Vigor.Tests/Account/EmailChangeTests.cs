using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

public sealed class EmailChangeTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task The_new_address_counts_once_its_mail_is_answered_and_the_old_one_is_told()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("mover");
        await AskAsync(browser, "moved@example.org");
        Assert.Contains("Check your mail", browser.Text, StringComparison.Ordinal);
        Assert.Contains("choose a new password now", await MailDrop.TextAsync(vigor, "mover@example.org", "Another"), StringComparison.Ordinal);
        using var early = vigor.Browse();
        await early.SignInAsync("moved@example.org");
        Assert.False(await early.IsSignedInAsync());

        var link = new Uri(await MailDrop.LinkAsync(vigor, "moved@example.org", "new e-mail")).PathAndQuery;
        await browser.OpenAsync(link);
        await browser.SendAsync("Change it to moved@example.org");

        Assert.Contains("Your address is changed", browser.Text, StringComparison.Ordinal);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Contains("The e-mail address was changed", browser.Text, StringComparison.Ordinal);
        using var other = vigor.Browse();
        using var entered = await other.SignInAsync("moved@example.org");
        Assert.EndsWith("/dashboard", entered.Target(), StringComparison.Ordinal);
        await browser.OpenAsync(link);
        await browser.SendAsync("Change it to moved@example.org");
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_looks_the_same_and_only_its_owner_is_told()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("keeper", "kept@example.org");
        using var browser = vigor.Browse();
        await browser.RegisterAsync("taker");

        await AskAsync(browser, "kept@example.org");
        var taken = browser.Text;
        await AskAsync(browser, "free@example.org");

        Assert.Equal(taken.Replace("kept@", "free@", StringComparison.Ordinal), browser.Text);
        Assert.Contains("has one already", await MailDrop.TextAsync(vigor, "kept@example.org", "already"), StringComparison.Ordinal);
        await MailDrop.LinkAsync(vigor, "free@example.org", "new e-mail");
        Assert.Null(await MailDrop.FindAsync(vigor, "kept@example.org", "new e-mail"));
    }

    [Fact]
    public async Task A_link_of_somebody_else_and_a_wrong_password_change_nothing()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("victim");
        using var thief = vigor.Browse();
        await thief.RegisterAsync("thief");
        await AskAsync(thief, "stolen@example.org");
        var link = new Uri(await MailDrop.LinkAsync(vigor, "stolen@example.org", "new e-mail")).PathAndQuery;

        await browser.OpenAsync(link);
        await browser.SendAsync("Change it to stolen@example.org");
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
        await AskAsync(browser, "elsewhere@example.org", "a wrong password");
        Assert.Contains("not your password", browser.Problem("Password"), StringComparison.Ordinal);
        await AskAsync(browser, "bad\u200baddress@example.org");
        Assert.NotNull(browser.Problem("New email"));

        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.Equal("victim@example.org", (await db.Accounts.SingleAsync(account => account.UserName == "victim")).Email);
    }

    private static async Task AskAsync(FormClient browser, string email, string password = AccountJourney.Password)
    {
        await browser.OpenAsync("/account/manage/email");
        await browser.SendAsync("Send the mail", ("New email", email), ("Password", password));
    }
}
