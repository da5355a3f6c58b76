using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>What the player brings before a set can be logged, and what comes afterwards.</summary>
public sealed partial class OpeningTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    /// <summary>Bytes of all scripts, as Brotli.</summary>
    private const int MostBytes = 25_000;

    [Fact]
    public async Task All_that_a_first_set_needs_is_asked_for_at_once_and_weighs_less_than_25_KB()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        await page.ReloadAsync();
        var addresses = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('script[src], link[rel=modulepreload], link[as=script]')].map(({ src, href }) => src || href))]");
        using var client = new HttpClient();
        var within = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('script:not([src], [type])')].map((script) => script.text).join()");
        Assert.Contains("vigorTheme", within, StringComparison.Ordinal);
        var (bytes, imported) = (Packed(within), new HashSet<string>());
        foreach (var address in addresses)
        {
            var script = await client.GetStringAsync(address);
            bytes += Packed(script);
            imported.UnionWith(Imports().Matches(script).Select(match => match.Groups[1].Value));
        }

        Assert.True(bytes < MostBytes, $"{bytes} bytes in {addresses.Length} files.");
        Assert.All(imported, name => Assert.Contains(addresses, address => address.Contains($"/player/{name}.", StringComparison.Ordinal)));
        Assert.True(imported.Count > 10);
    }

    [Fact]
    public async Task What_did_not_come_is_fetched_again_and_the_last_wish_is_done_when_it_is_here()
    {
        const string Later = "**/player/sheets*.js*";
        var page = await OpenWithoutAsync("push-up", Later);

        // A wish that somebody went on from is none any more.
        await page.Button("Finish workout").ClickAsync();
        await page.CompleteSetAsync();
        await page.Button("More").ClickAsync();
        await Expect(page.GetByText("This needs a connection.")).ToBeVisibleAsync();
        await page.UnrouteAsync(Later);
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Push-up" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Finish workout" })).ToHaveCountAsync(0);

        // What was changed and is not told yet is shown the same way when the page comes back.
        await page.RouteAsync("**/offline/events*", route => route.AbortAsync());
        await page.Button("Add set").ClickAsync();
        await Expect(page.GetByText("of 4")).Not.ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.GetByText("of 4")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_set_that_is_timed_waits_for_no_more_than_any_other()
    {
        const string Later = "**/player/timed*.js*";
        var page = await OpenWithoutAsync("plank", Later);

        await page.Button("Start the clock").ClickAsync();
        await Expect(page.GetByText("This needs a connection.")).ToBeVisibleAsync();
        await page.UnrouteAsync(Later);

        await Expect(page.Button("Stop the clock")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_another_device_did_meanwhile_is_there_once_the_rest_has_come()
    {
        const string Later = "**/player/catching*.js*";
        var page = await OpenWithoutAsync("push-up", Later);
        var other = await Chromium.OpenAsync(vigor.Address);
        await other.SignInAsAsync(page);
        await other.GotoAsync(page.Url);
        await other.InteractiveAsync();
        await other.CompleteSetAsync();
        await other.Told.WaitForAsync();

        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await page.UnrouteAsync(Later);

        await page.Locator("[data-sets-logged='1']").WaitForAsync();
    }

    /// <summary>A workout of one exercise, in a page that comes back without one of the modules that are for later.</summary>
    private async Task<IPage> OpenWithoutAsync(string slug, string later)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.StartFreeAsync();
        await page.AddExerciseAsync(slug);
        await page.Told.WaitForAsync();
        await page.RouteAsync(later, route => route.AbortAsync());
        await page.ReloadAsync();
        await page.InteractiveAsync();
        return page;
    }

    // As what is published is packed.
    private static int Packed(string script)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(script));
        }

        return (int)packed.Length;
    }

    [GeneratedRegex(@"(?:from|import) '\./(\w+)\.js'")]
    private static partial Regex Imports();
}
