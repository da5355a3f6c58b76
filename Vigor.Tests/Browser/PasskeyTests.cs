using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Passkeys with the browser's own authenticator, which Chromium can play.</summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_signs_in_without_a_password_until_it_is_removed()
    {
        await using var vigor = new VigorHost { HasRealClock = true };
        var address = vigor.Listen();

        // Only a name can own a passkey, never a number.
        var page = await Chromium.OpenAsync(new UriBuilder(address) { Host = "localhost" }.Uri);
        await AddAuthenticatorAsync(page);
        await page.RegisterAsync("keyholder");
        await page.GotoAsync("/account/manage/passkeys");
        await page.GetByLabel("Name").FillAsync("My phone");
        await page.Button("Add a passkey").ClickAsync();
        await Expect(page.GetByText("My phone", new() { Exact = true })).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/account/login?ReturnUrl=%2Faccount%2Fmanage");
        await page.GetByText("Use a passkey instead").ClickAsync();
        await page.Button("Use a passkey").ClickAsync();
        await page.ArriveAsync("/account/manage$");
        await Expect(page.GetByText("A passkey was added").First).ToBeVisibleAsync();

        await page.GotoAsync("/account/manage/passkeys");
        await page.Button("Remove My phone").ClickAsync();
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/account/passkey");
        await page.Button("Use a passkey").ClickAsync();
        await Expect(page.GetByText("This passkey does not open an account here")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_passkey_the_page_says_so_and_sends_nothing()
    {
        await using var vigor = new VigorHost { HasRealClock = true };
        var page = await Chromium.OpenAsync(new UriBuilder(vigor.Listen()) { Host = "localhost" }.Uri);
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/account/passkey");
        await page.Button("Use a passkey").ClickAsync();
        await Expect(page.GetByText("No passkey was given")).ToBeVisibleAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
