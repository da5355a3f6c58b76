using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

public sealed partial class PasswordTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    private const string NewPassword = "staple purple window";

    [Fact]
    public async Task A_link_from_the_mail_sets_a_new_password_once()
    {
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync("forgetful");
        }

        using var browser = vigor.Browse();
        var link = await RequestLinkAsync(vigor, browser, "forgetful@example.org");
        await browser.OpenAsync(link);
        await browser.SendAsync("Change password", ("New password", "short"), ("Confirm password", "short"));
        Assert.Equal("Use at least 8 characters.", browser.Problem("New password"));
        await browser.SendAsync("Change password", ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("Your password is changed", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync(link);
        await browser.SendAsync("Change password", ("New password", "another new one"), ("Confirm password", "another new one"));
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("forgetful@example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("forgetful@example.org", NewPassword)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_a_lock()
    {
        using var browser = vigor.Browse();
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync("lockedout");
        }

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await browser.SignInAsync("lockedout@example.org", "wrong password");
        }

        await browser.OpenAsync(await RequestLinkAsync(vigor, browser, "lockedout@example.org"));
        await browser.SendAsync("Change password", ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("lockedout@example.org", NewPassword)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?id=0198c0de-0000-7000-8000-000000000000&code=bm9uc2Vuc2U")]
    [InlineData("?id=x&code=%%%")]
    public async Task A_made_up_link_changes_nothing(string query)
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync($"/account/reset-password{query}");
        await browser.SendAsync("Change password", ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_link_says_the_same_for_known_and_unknown_addresses()
    {
        using var browser = vigor.Browse();
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync("rememberer");
        }

        await RequestLinkAsync(vigor, browser, "rememberer@example.org");
        var known = browser.Text;
        await browser.OpenAsync("/account/forgot-password");
        await browser.SendAsync("Send the link", ("Email", "never.seen@example.org"));
        Assert.Equal(known, browser.Text);
        Assert.Contains("If this address has an account", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_begins_with_the_public_address()
    {
        await using var own = new VigorHost { Settings = new Dictionary<string, string>(Browser.SharedVigor.Roomy) { ["Vigor:PublicUrl"] = "https://vigor.example.org/" } };
        using var browser = own.Browse();
        await browser.RegisterAsync("linked");
        Assert.StartsWith("https://vigor.example.org/account/reset-password?id=", await RequestLinkAsync(own, browser, "linked@example.org"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_ends_the_sign_in_of_other_devices_within_a_minute()
    {
        using var here = vigor.Browse();
        using var elsewhere = vigor.Browse();
        await here.RegisterAsync("changer");
        await elsewhere.SignInAsync("changer@example.org");

        await here.OpenAsync("/account/manage");
        await here.SendAsync("Change password", ("Current password", "wrong password"), ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("The password is as it was", here.Alert, StringComparison.Ordinal);
        using var answer = await here.SendAsync("Change password", ("Current password", AccountJourney.Password), ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.EndsWith("/account/manage?done=password", answer.Target(), StringComparison.Ordinal);

        vigor.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
        Assert.Contains("changer@example.org", here.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_leaves_only_this_device()
    {
        using var here = vigor.Browse();
        using var elsewhere = vigor.Browse();
        await here.RegisterAsync("wanderer");
        await elsewhere.SignInAsync("wanderer@example.org");

        await here.OpenAsync("/account/manage");
        await here.SendAsync("Sign out everywhere else");
        vigor.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
    }

    private static async Task<string> RequestLinkAsync(VigorHost vigor, FormClient browser, string email)
    {
        await browser.OpenAsync("/account/forgot-password");
        await browser.SendAsync("Send the link", ("Email", email));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (await FindMailAsync(vigor, email) is { } text)
            {
                return Link().Match(text).Value;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<string?> FindMailAsync(VigorHost vigor, string email)
    {
        var folder = Path.Combine(vigor.DataDirectory, "mail");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
        {
            using var message = await MimeMessage.LoadAsync(file);
            if (message.To.Mailboxes.Single().Address == email)
            {
                return message.TextBody;
            }
        }

        return null;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
