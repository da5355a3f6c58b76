using System.Net;
using System.Text.RegularExpressions;
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

    [Fact]
    public async Task Where_nobody_said_the_address_a_mail_carries_a_code_and_no_link()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("coded");
        using var browser = Elsewhere();
        await browser.OpenAsync("/account/forgot-password");
        await browser.SendAsync("Send the link", ("Email", "coded@example.org"));
        Assert.NotNull(browser.Page.QuerySelector("a[href='/account/reset-password']"));
        var text = await MailDrop.TextAsync(vigor, "coded@example.org", "new password");
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        var code = Code().Match(text).Value;

        await browser.OpenAsync("/account/reset-password");
        await browser.SendAsync("Change password", ("Email", "coded@example.org"), ("Code", "aaaaa-aaaaa"), ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
        await browser.SendAsync("Change password", ("Code", $" {code.ToUpperInvariant().Replace('-', ' ')} "), ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("Your password is changed", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync("/account/reset-password");
        await browser.SendAsync("Change password", ("Email", "coded@example.org"), ("Code", code), ("New password", "another new one"), ("Confirm password", "another new one"));
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("coded@example.org", NewPassword)).StatusCode);

        // Where they were signed in before is over, and not listed.
        await browser.OpenAsync("/account/manage");
        Assert.Single(browser.Page.QuerySelectorAll("h2 + ul").First().Children);
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_right_one()
    {
        using var owner = vigor.Browse();
        await owner.RegisterAsync("probed");
        using var browser = Elsewhere();
        await browser.OpenAsync("/account/forgot-password");
        await browser.SendAsync("Send the link", ("Email", "probed@example.org"));
        var code = Code().Match(await MailDrop.TextAsync(vigor, "probed@example.org", "new password")).Value;
        await browser.OpenAsync("/account/reset-password");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await browser.SendAsync("Change password", ("Email", "probed@example.org"), ("Code", "aaaaa-aaaaa"), ("New password", NewPassword), ("Confirm password", NewPassword));
        }

        await browser.SendAsync("Change password", ("Code", code), ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("does not work any more", browser.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_that_is_easy_is_refused_and_the_link_still_works()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("easygoing");
        await browser.OpenAsync(await RequestLinkAsync(vigor, browser, "easygoing@example.org"));
        await browser.SendAsync("Change password", ("New password", "easygoing"), ("Confirm password", "easygoing"));
        Assert.Contains("little more than your name", browser.Problem("New password"), StringComparison.Ordinal);
        await browser.SendAsync("Change password", ("New password", NewPassword), ("Confirm password", NewPassword));
        Assert.Contains("Your password is changed", browser.Text, StringComparison.Ordinal);
    }

    private FormClient Elsewhere() => new(vigor.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://evil.example.net") }));

    private static async Task<string> RequestLinkAsync(VigorHost vigor, FormClient browser, string email)
    {
        await browser.OpenAsync("/account/forgot-password");
        await browser.SendAsync("Send the link", ("Email", email));
        return await MailDrop.LinkAsync(vigor, email, "new password");
    }

    [GeneratedRegex("[a-z2-9]{5}-[a-z2-9]{5}")]
    private static partial Regex Code();
}
