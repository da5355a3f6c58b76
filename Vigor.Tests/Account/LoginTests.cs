using System.Net;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

public sealed class LoginTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Theory]
    [InlineData("", "/dashboard")]
    [InlineData("?ReturnUrl=%2Fplans%2Fnew%3Ffocus%3DUpper", "/plans/new?focus=Upper")]
    [InlineData("?ReturnUrl=https%3A%2F%2Fevil.example", "/dashboard")]
    [InlineData("?ReturnUrl=%2F%2Fevil.example", "/dashboard")]
    [InlineData("?ReturnUrl=%2F%5Cevil.example", "/dashboard")]
    [InlineData("?ReturnUrl=%2F%09%2Fevil.example", "/dashboard")]
    [InlineData("?ReturnUrl=javascript%3Aalert(1)", "/dashboard")]
    [InlineData("?ReturnUrl=evil.example", "/dashboard")]
    public async Task Signing_in_leads_only_to_pages_of_Vigor(string returnUrl, string target)
    {
        var name = $"r{Guid.NewGuid():N}"[..20];
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync(name);
        }

        using var browser = vigor.Browse();
        using var answer = await browser.SignInAsync($"{name}@example.org", returnUrl: returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new Uri(vigor.Server.BaseAddress, target), new Uri(vigor.Server.BaseAddress, answer.Headers.Location!));
        using var again = await browser.OpenAsync($"/account/login{returnUrl}");
        Assert.Equal(new Uri(vigor.Server.BaseAddress, target), new Uri(vigor.Server.BaseAddress, again.Headers.Location!));
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_give_the_same_page()
    {
        using var browser = vigor.Browse();
        await browser.RegisterAsync("known");
        using var other = vigor.Browse();
        await other.SignInAsync("known@example.org", "wrong password");
        var wrong = other.Text;
        await other.SignInAsync("unknown@example.org", "wrong password");

        Assert.Equal(wrong, other.Text);
        Assert.Equal("unknown@example.org", other.Field("Email").Value);
        Assert.Equal("", other.Field("Password").Value);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_and_the_page_does_not_tell()
    {
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync("locked");
        }

        using var browser = vigor.Browse();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await browser.SignInAsync("locked@example.org", "wrong password");
        }

        using var fifth = await browser.SignInAsync("locked@example.org", "wrong password");
        var sentence = browser.Alert;
        using var right = await browser.SignInAsync("locked@example.org");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(sentence, browser.Alert);
        Assert.Contains("after five wrong passwords wait fifteen minutes", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_cookie_outlives_the_browser_only_when_asked(bool keep)
    {
        var name = keep ? "keeper" : "leaver";
        using (var owner = vigor.Browse())
        {
            await owner.RegisterAsync(name);
        }

        using var browser = vigor.Browse();
        using var answer = await browser.SignInAsync($"{name}@example.org", keep: keep);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("vigor=", StringComparison.Ordinal));
        Assert.Equal(keep, cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Somebody_signed_in_lands_on_the_dashboard()
    {
        using var browser = vigor.Browse();
        using var guest = await browser.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, guest.StatusCode);
        await browser.RegisterAsync("lander");
        using var answer = await browser.OpenAsync("/");
        Assert.EndsWith("/dashboard", answer.Target(), StringComparison.Ordinal);
    }
}
