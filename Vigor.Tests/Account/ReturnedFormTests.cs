using System.Net;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>A form whose token does not hold comes back as its page, with what was typed and a sentence.</summary>
public sealed class ReturnedFormTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task Sign_in_that_was_open_in_a_second_tab_comes_back()
    {
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync("tabs");
        }

        using var browser = vigor.Browse();
        await browser.OpenAsync("/account/login?ReturnUrl=%2Fhistory");
        await SignInElsewhereAsync(browser);
        using var answer = await browser.SendAsync("Sign in", ("Email", "tabs@example.org"), ("Password", AccountJourney.Password), ("Keep me signed in", "on"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("tabs@example.org", "", true), (browser.Field("Email").Value, browser.Field("Password").Value, browser.Field("Keep me signed in").IsChecked));
        Assert.Contains("signed in as tabs in another tab", browser.Alert, StringComparison.Ordinal);
        Assert.Equal("/history", browser.Page.QuerySelector("[role=alert] a")!.GetAttribute("href"));

        using var again = await browser.SendAsync("Sign in", ("Password", AccountJourney.Password));
        Assert.EndsWith("/history", again.Target(), StringComparison.Ordinal);

        async Task SignInElsewhereAsync(FormClient other)
        {
            var open = other.Page;
            using var signedIn = await other.SendAsync("Sign in", ("Email", "tabs@example.org"), ("Password", AccountJourney.Password));
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            Assert.Same(open, other.Page);
        }
    }

    [Fact]
    public async Task Register_that_was_open_while_somebody_signed_in_comes_back()
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync("/account/register");
        using var first = await browser.SendAsync("Create account", ("Email", "one@example.org"), ("Username", "one"), ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await browser.SendAsync("Create account", ("Email", "two@example.org"), ("Username", "two"), ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Equal(("two@example.org", "two", "", ""), (browser.Field("Email").Value, browser.Field("Username").Value, browser.Field("Password").Value, browser.Field("Confirm password").Value));
        Assert.Contains("signed in as one in another tab", browser.Alert, StringComparison.Ordinal);

        using var third = await browser.SendAsync("Create account", ("Password", AccountJourney.Password), ("Confirm password", AccountJourney.Password));
        Assert.EndsWith("/onboarding", third.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/login", "Sign in")]
    [InlineData("/account/register", "Create account")]
    [InlineData("/account/forgot-password", "Send the link")]
    public async Task A_form_that_was_open_for_too_long_comes_back(string path, string button)
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync(path);
        foreach (var token in browser.Page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.SetAttribute("value", "from another year");
        }

        using var answer = await browser.SendAsync(button, ("Email", "late@example.org"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("late@example.org", browser.Field("Email").Value);
        Assert.Contains("open for too long", browser.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain("from another year", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_nobody_can_read_comes_back_empty()
    {
        using var client = vigor.CreateClient();
        using var answer = await client.PostAsync("/account/login", new StringContent("{", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/login", null)]
    [InlineData("/account/login", "no-such-form")]
    [InlineData("/account/register", "[sign-in")]
    [InlineData("/account/forgot-password", "")]
    public async Task A_form_that_is_not_on_the_page_gets_a_page_and_not_a_bare_error(string path, string? handler)
    {
        using var browser = vigor.Browse();
        await browser.OpenAsync(path);
        foreach (var name in browser.Page.QuerySelectorAll("input[name=_handler]"))
        {
            if (handler is null)
            {
                name.Remove();
            }
            else
            {
                name.SetAttribute("value", handler);
            }
        }

        using var answer = await browser.SendAsync(browser.Page.QuerySelector("main form button[type=submit]")!.TextContent.Trim(), ("Email", "late@example.org"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("not on the page any more", browser.Text, StringComparison.Ordinal);
    }
}
