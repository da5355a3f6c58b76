using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>On a slow line somebody types and taps before the circuit is up: nothing of it is lost.</summary>
public sealed class TypedEarlyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_typed_and_sent_too_early_is_asked_once(bool byKey)
    {
        var page = await StartAsync();
        await using var line = await SlowLine.OnAsync(page);
        await page.GotoAsync("/coach", new() { WaitUntil = WaitUntilState.Commit });
        await page.Textbox("Message").FillAsync("How long should I rest between sets?");
        await (byKey ? page.Keyboard.PressAsync("Enter") : page.Button("Send").ClickAsync());
        await Expect(page.Textbox("Message")).ToHaveValueAsync("How long should I rest between sets?");
        Assert.EndsWith("/coach", page.Url, StringComparison.Ordinal);

        line.Open();

        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToContainTextAsync("3 to 5 minutes");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "You" })).ToHaveCountAsync(1);
        await Expect(page.Textbox("Message")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_form_filled_in_too_early_is_sent_with_what_was_typed()
    {
        var page = await StartAsync();
        await using var line = await SlowLine.OnAsync(page);
        await page.GotoAsync("/history/new", new() { WaitUntil = WaitUntilState.Commit });
        await page.Spinbutton("Minutes").FillAsync("31");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("2025-02-27");
        await page.Textbox("Name").FillAsync("Hill");
        await page.Textbox("Name").PressAsync("End");
        line.Open();
        await page.InteractiveAsync();

        // Whoever is typing goes on where they are.
        await page.Keyboard.TypeAsync(" walk");
        await Expect(page.Spinbutton("Minutes")).ToHaveValueAsync("31");
        await page.Button("Add exercises").ClickAsync();

        await page.ArriveAsync("/sessions/");
        await page.GotoAsync("/history");
        await Expect(page.GetByText("Hill walk")).ToBeVisibleAsync();
        await Expect(page.GetByText("27 Feb 2025")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_day_that_is_half_typed_when_the_page_comes_alive_is_typed_to_its_end()
    {
        var page = await StartAsync();
        await using var line = await SlowLine.OnAsync(page);
        await page.GotoAsync("/history/new", new() { WaitUntil = WaitUntilState.Commit });
        var day = page.GetByLabel("Day", new() { Exact = true });
        await day.FillAsync("");
        await day.FocusAsync();
        await page.Keyboard.TypeAsync("0227");
        await page.RunAndWaitForResponseAsync(
            () =>
            {
                line.Open();
                return Task.CompletedTask;
            },
            "**/_framework/blazor.web*.js");
        await page.Keyboard.TypeAsync("2025");
        await page.InteractiveAsync();

        await Expect(day).ToHaveValueAsync("2025-02-27");
    }

    [Fact]
    public async Task A_day_that_is_typed_stays_as_in_any_other_field()
    {
        var page = await StartAsync();
        foreach (var keys in (string[])["12012025", "02292024", "02312025"])
        {
            await page.GotoAsync("/history/new");
            await page.InteractiveAsync();
            await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('afterbegin', `<input type=date id=plain value=${document.querySelector('#past-day').value}>`)");
            Assert.Equal(await TypeAsync("#plain", keys), await TypeAsync("#past-day", keys));
        }

        await page.Button("Add exercises").ClickAsync();
        await Expect(page.GetByText("This is not a day of the calendar. Check day, month and year.")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#past-day').validity.badInput"));

        async Task<string> TypeAsync(string field, string keys)
        {
            await page.FocusAsync(field);
            await page.Keyboard.TypeAsync(keys, new() { Delay = 120 });
            return await page.EvaluateAsync<string>("field => { const { value, validity } = document.querySelector(field); return `${value} ${validity.badInput}`; }", field);
        }
    }

    [Fact]
    public async Task A_paste_that_is_too_long_is_told_of_and_cuts_nothing_else()
    {
        var page = await StartAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await PasteAsync("Message", 40_000);
        await Expect(page.GetByText("1,000 of 40,000 letters fit; the rest was left out.")).ToBeVisibleAsync();
        await page.Button("Send").ClickAsync();
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");

        // A draft that was kept when nothing held its length.
        await page.EvaluateAsync("sessionStorage.setItem('vigor-draft', 'x'.repeat(1000000))");
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await Expect(page.GetByText("1,000 of 1,000,000 letters fit; the rest was left out.")).ToBeVisibleAsync();

        await page.GotoAsync("/plans/new");
        await page.InteractiveAsync();
        await PasteAsync("Anything else?", 1_000_000);
        await Expect(page.GetByText("500 of 1,000,000 letters fit; the rest was left out.")).ToBeVisibleAsync();
        await page.Spinbutton("Minutes").FillAsync("5");
        await page.Button("Generate workout").ClickAsync();
        await Expect(page.GetByText("Choose 15 to 120 minutes.")).ToBeVisibleAsync();
        Assert.Equal(500, (await page.Textbox("Anything else?").InputValueAsync()).Length);
        await Expect(page.Locator("#components-reconnect-modal")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("components-reconnect"));

        async Task PasteAsync(string name, int length)
        {
            await page.EvaluateAsync("length => document.querySelector('main').insertAdjacentHTML('afterbegin', `<div id=source contenteditable>${'x'.repeat(length)}</div>`)", length);
            await page.FocusAsync("#source");
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.PressAsync("Control+C");
            await page.EvaluateAsync("document.querySelector('#source').remove()");
            await page.Textbox(name).FocusAsync();
            await page.Keyboard.PressAsync("Control+V");
        }
    }

    private async Task<IPage> StartAsync()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.RegisterAsync();
        return page;
    }

    /// <summary>A line on which the page is there long before the framework's script.</summary>
    private sealed class SlowLine : IAsyncDisposable
    {
        private readonly TaskCompletionSource arrived = new();

        public static async Task<SlowLine> OnAsync(IPage page)
        {
            var line = new SlowLine();
            await page.RouteAsync("**/_framework/blazor.web*.js", async route =>
            {
                await line.arrived.Task;
                await route.ContinueAsync();
            });
            return line;
        }

        public void Open() => arrived.TrySetResult();

        public ValueTask DisposeAsync()
        {
            Open();
            return ValueTask.CompletedTask;
        }
    }
}
