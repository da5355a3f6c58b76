using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>An id from the address bar never opens another person's data.</summary>
public sealed class OwnershipTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Somebody_elses_addresses_say_not_found()
    {
        var owner = await Chromium.OpenAsync(vigor.Address);
        await owner.JoinAsync();
        await owner.OnboardAsync();
        var plan = owner.Url;
        var name = await owner.Heading.InnerTextAsync();
        await owner.StartWorkoutAsync();
        var session = owner.Url;
        await owner.CompleteSetAsync();
        await owner.GotoAsync("/coach");
        await owner.InteractiveAsync();
        await owner.AskAsync("My secret is a purple kettlebell");
        var conversation = owner.Url;

        var stranger = await Chromium.OpenAsync(vigor.Address);
        await stranger.JoinAsync();
        foreach (var address in (string[])[plan, session, session.Replace("/sessions/", "/history/", StringComparison.Ordinal), conversation])
        {
            await stranger.GotoAsync(address);
            await Expect(stranger.GetByText("Not found").First).ToBeVisibleAsync();
            await Expect(stranger.Locator("body")).Not.ToContainTextAsync(name);
            await Expect(stranger.Locator("body")).Not.ToContainTextAsync("purple kettlebell");
        }
    }

    [Fact]
    public async Task An_open_page_ends_within_half_a_minute_of_signing_out_everywhere_else()
    {
        var lost = await Chromium.OpenAsync(vigor.Address);
        var name = await lost.RegisterAsync();
        var kept = await Chromium.OpenAsync(vigor.Address);
        await kept.GotoAsync("/account/login");
        await kept.Textbox("Email").FillAsync($"{name}@example.org");
        await kept.Textbox("Password").FillAsync(Person.Password);
        await kept.Button("Sign in").ClickAsync();
        await kept.LeaveAsync("/account/login");
        await kept.GotoAsync("/account/manage");
        await kept.Button("Sign out everywhere else").ClickAsync();

        await Expect(lost).ToHaveURLAsync(new Regex("/account/login"), new() { Timeout = 30_000 });
        await kept.GotoAsync("/dashboard");
        await Expect(kept).ToHaveURLAsync(new Regex("/dashboard|/onboarding"));
    }

    [Theory]
    [InlineData("/plans/not-an-id")]
    [InlineData("/sessions/00000000-0000-0000-0000-000000000000")]
    [InlineData("/history/00000000-0000-0000-0000-000000000000")]
    [InlineData("/coach/00000000-0000-0000-0000-000000000000")]
    [InlineData("/exercises/no-such-exercise")]
    public async Task Addresses_of_nothing_say_so(string address)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync(address);
        await Expect(page.GetByText(new Regex("Not found|Nothing here")).First).ToBeVisibleAsync();
    }
}
