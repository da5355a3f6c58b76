using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>Each state of the player, walked through once and looked at in every size, in light and dark, and with letters twice as large.</summary>
public sealed class PlayerStatesTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    private static readonly (int Width, int Height)[] Sizes = [(360, 640), (375, 667), (390, 844), (412, 915), (844, 390), (768, 1024), (1280, 800)];

    private static readonly (int Width, int Height)[] Small = [(320, 640), (360, 640), (844, 390)];

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What another size or another theme can break; all else is the same elements with the same names.
    private static readonly string[] OfSize = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>The most of the height that what is always at the bottom takes.</summary>
    private const double MostOfHeight = 0.25;

    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task Every_state_holds_at_every_size_in_both_themes_and_with_large_letters()
    {
        var page = await Chromium.OpenAsync(vigor.Address, isTouch: true);
        await page.StartFreeAsync();
        await page.AddExerciseAsync("bench press");
        await page.AddExerciseAsync("barbell row");
        await page.ChooseExerciseAsync("Bench press");
        await AssertHoldsAsync(page, "a set that is on");

        await page.Spinbutton("Weight").TapAsync();
        var pad = page.GetByRole(AriaRole.Group, new() { Name = "Number pad" });
        await Expect(pad).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "the number pad");
        foreach (var key in new[] { "6", "0", "Done" })
        {
            await pad.GetByRole(AriaRole.Button, new() { Name = key, Exact = true }).TapAsync();
        }

        await page.CompleteSetAsync();
        await Expect(page.Button("Skip rest")).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "a rest");

        await page.ChooseMoreAsync("Superset with the next");
        await Expect(page.GetByText("superset with")).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "a superset");

        await page.Button("More").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "a sheet");
        await page.Button("Close").ClickAsync();

        await page.Button("Set 1: 60 kg × 8").ClickAsync();
        await Expect(page.Button("Save set")).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "a correction");
        await page.Button("Cancel").ClickAsync();

        await page.Button("Finish workout").ClickAsync();
        await Expect(page.Button("Save workout")).ToBeVisibleAsync();
        await AssertHoldsAsync(page, "the end");

        await page.Button("Save workout").ClickAsync();
        await page.LeaveAsync("/sessions/");
        await page.InteractiveAsync();
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        await AssertHoldsAsync(page, "the summary");
    }

    private static async Task AssertHoldsAsync(IPage page, string state)
    {
        // What is said for a while lies over the rows.
        await Expect(page.Locator(".toast.on")).ToHaveCountAsync(0);
        await page.ResizeAsync(Sizes[0].Width, Sizes[0].Height);
        var whole = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Standards] } });
        Assert.True(whole.Violations.Length == 0, $"{state}: {string.Join("; ", whole.Violations.Select(broken => $"{broken.Id} at {string.Join(" | ", broken.Nodes.Select(node => node.Html))}"))}");
        foreach (var (width, height) in Sizes)
        {
            await page.ResizeAsync(width, height);
            await AssertAsync(page, $"{state} at {width}×{height}", OfSize);
            await DressAsync(page, ColorScheme.Dark);
            await AssertAsync(page, $"{state} at {width}×{height} in the dark", OfColours);
            await DressAsync(page, ColorScheme.Light);
        }

        foreach (var (width, height) in Small)
        {
            await page.ResizeAsync(width, height);
            await AssertRowsHaveRoomAsync(page, $"{state} at {width}×{height} with large letters");
        }

        await page.ResizeAsync(Chromium.Phone.Width, Chromium.Phone.Height);
    }

    private static async Task DressAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", scheme == ColorScheme.Dark ? "dark" : "light");
    }

    // The rules are in the page since the whole of them was run: bringing them again costs more than these few do.
    private static async Task AssertAsync(IPage page, string what, string[] rules)
    {
        var broken = await page.EvaluateAsync<string[]>(
            "async (values) => { await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))); return (await axe.run({ runOnly: { type: 'rule', values } })).violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`); }",
            rules);
        Assert.True(broken.Length == 0, $"{what}: {string.Join("; ", broken)}");
    }

    /// <summary>What stands at the bottom leaves the rows three quarters of the height; the pad may take more while it is open, and leaves the field in sight.</summary>
    // Long because the page looks at itself in one go, while its letters are large.
    private static async Task AssertRowsHaveRoomAsync(IPage page, string what)
    {
        var found = await page.EvaluateAsync<string?>(
            """
            async (most) => {
              const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              const wear = async (size) => {
                document.documentElement.style.fontSize = size;
                await frames();
                dispatchEvent(new Event('resize'));
                await frames();
              };
              await wear('32px');
              const dock = document.querySelector('.dock')?.getBoundingClientRect();
              const field = document.querySelector('.pad') && document.querySelector('input.on').getBoundingClientRect();
              const isBelow = dock && dock.width > innerWidth * 0.7;
              const cut = [...document.querySelectorAll('.player .dock button, .player .slim button, .player .slim a')].filter((button) => {
                const { width, left, right, bottom } = button.getBoundingClientRect();
                return width > 0 && (left < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5 || button.scrollWidth > button.clientWidth + 1);
              });
              const wide = document.documentElement.scrollWidth - innerWidth;
              await wear('');
              if (cut.length > 0) { return `${cut.map((button) => button.textContent.trim()).join(', ')} cut off`; }
              if (wide > 0) { return `${wide} px too wide`; }
              if (field && !(field.top >= 0 && field.bottom <= 1 + (isBelow ? dock.top : innerHeight))) { return `field from ${field.top} to ${field.bottom}, dock from ${dock.top}`; }
              return isBelow && !field && dock.height > innerHeight * most ? `${Math.round(100 * dock.height / innerHeight)} % at the bottom` : null;
            }
            """,
            MostOfHeight);
        Assert.True(found is null, $"{what}: {found}");
    }
}
