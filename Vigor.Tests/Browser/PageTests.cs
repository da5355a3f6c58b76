using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Vigor.Web.Pages.Profiles;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>What holds for every page: no accessibility violation in light and dark, no sideways scrolling, no complaint in the console.</summary>
public sealed class PageTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    private static readonly string[] Public = ["/", "/account/login", "/account/register", "/account/forgot-password", "/nowhere"];

    private static readonly string[] Profile = ["/profile", .. Enum.GetNames<ProfilePart>().Select(part => $"/profile?section={part.ToLowerInvariant()}")];

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What another theme can break: nothing but colours differs.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private const int SmallestPhone = 320;

    private static readonly int[] Widths = [SmallestPhone, 360, 390, 768, 1024, 1280, 1920];

    [Fact]
    public async Task Pages_for_guests_hold_at_every_width()
    {
        var page = await Chromium.OpenAsync(vigor.Address, motion: ReducedMotion.NoPreference, hasWorkers: true);
        await AssertPagesHoldAsync(page, Public);
    }

    [Fact]
    public async Task Pages_of_a_newcomer_hold_at_every_width()
    {
        var page = await Chromium.OpenAsync(vigor.Address, motion: ReducedMotion.NoPreference, hasWorkers: true);
        await page.JoinAsync();
        string[] steps = [.. Enumerable.Range(1, 6).Select(step => $"/onboarding?step={step}")];
        await AssertPagesHoldAsync(page, [.. steps, "/dashboard", "/plans", "/plans/new", "/history", "/history/new", "/exercises/own/new", "/progress", "/progress/badges", "/progress/report", "/coach", .. Profile, "/profile/import", "/account/manage"]);
    }

    [Fact]
    public async Task Pages_of_somebody_who_trains_hold_at_every_width()
    {
        var page = await Chromium.OpenAsync(vigor.Address, motion: ReducedMotion.NoPreference, hasWorkers: true);
        await page.JoinAsync();
        await page.OnboardAsync();
        var plan = new Uri(page.Url).AbsolutePath;
        await page.StartWorkoutAsync();
        var session = new Uri(page.Url).AbsolutePath;
        await page.CompleteSetAsync();
        await AssertPagesHoldAsync(page, [plan, session, "/dashboard"]);

        await page.GotoAsync(session);
        await page.CompleteEverySetAsync();
        await page.Button("Finish workout").First.ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await page.LeaveAsync("/sessions/");
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How do I do a push-up?");
        var conversation = new Uri(page.Url).AbsolutePath;
        await AssertPagesHoldAsync(page, [conversation, "/dashboard", "/plans", "/history", "/history?month=2026-01", "/progress", "/progress?tab=recovery", "/progress/badges", "/progress/report", "/plans?shelf=PutAway", "/exercises", "/exercises?muscles=Chest,Lats&equipment=mine", "/exercises/push-up", .. Profile]);
    }

    internal static async Task AssertPagesHoldAsync(IPage page, IEnumerable<string> addresses)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var address in addresses)
        {
            await AssertPageHoldsAsync(page, address);
        }

        Assert.Empty(complaints);
    }

    private static async Task AssertPageHoldsAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Heading.WaitForAsync();
        if (await page.Locator("[data-circuit]").CountAsync() > 0)
        {
            await page.InteractiveAsync();
        }

        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);

        // Bars that stay at the bottom cover whatever is scrolled below them; at full height they cover nothing.
        await page.ResizeAsync(Chromium.Phone.Width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight + 200"));
        await AssertAccessibleAsync(page, address, new() { Type = "tag", Values = [.. Standards] });
        await AssertQuietAsync(page);
        await DressAsync(page, ColorScheme.Dark, ReducedMotion.Reduce);
        await AssertAccessibleAsync(page, $"{address} in the dark", new() { Type = "rule", Values = [.. OfColours] });
        await DressAsync(page, ColorScheme.Light, ReducedMotion.NoPreference);
        foreach (var width in Widths)
        {
            await page.ResizeAsync(width, 800);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px too wide at {width} px.");
        }

        await AssertLargeLettersFitAsync(page, address);
        await page.ResizeAsync(Chromium.Phone.Width, Chromium.Phone.Height);
    }

    /// <summary>A phone of 320 px with letters twice as large is twenty usual letters wide, and so is a page of half its width with usual ones.</summary>
    private static async Task AssertLargeLettersFitAsync(IPage page, string address)
    {
        await page.ResizeAsync(SmallestPhone / 2, 320);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{address} is {overflow} px too wide for {SmallestPhone} px and letters twice as large.");
    }

    private static async Task AssertQuietAsync(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('[hidden]')].filter((element) => element.getClientRects().length > 0).length"));

        // What moves for ever empties a phone.
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('[repeatCount=indefinite]').length + document.getAnimations().filter((motion) => motion.effect.getTiming().iterations === Infinity).length"));
    }

    private static async Task DressAsync(IPage page, ColorScheme scheme, ReducedMotion motion)
    {
        // Colours that still fade from one theme to the other would be measured in between.
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = motion });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", scheme == ColorScheme.Dark ? "dark" : "light");
    }

    private static async Task AssertAccessibleAsync(IPage page, string what, RunOnlyOptions rules)
    {
        // What holds is told of too if nobody says otherwise: megabytes a page, read by nobody.
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] });
        Assert.True(
            result.Violations.Length == 0,
            $"{what}: {string.Join("; ", result.Violations.Select(violation => $"{violation.Id} ({violation.Help}) at {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"))}");
    }
}
