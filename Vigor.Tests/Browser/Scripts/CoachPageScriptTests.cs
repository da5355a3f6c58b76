using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>What the browser does by itself for a conversation.</summary>
public sealed class CoachPageScriptTests
{
    // As on the page the box stays in view: a button that had to be scrolled to would end its own reason to be there.
    private const string Body = """
        <div id=log></div>
        <div class=ask style="position: sticky; bottom: 0"><button class=to-end hidden>To the end</button><form onsubmit="event.preventDefault(); window.asked = (window.asked ?? 0) + 1">
        <textarea id=box></textarea><button type=submit>Send</button></form></div>
        """;

    [Fact]
    public async Task Enter_sends_and_Shift_Enter_begins_a_line()
    {
        var page = await OpenAsync();
        await page.Locator("#box").PressSequentiallyAsync("Legs");
        await page.PressAsync("#box", "Shift+Enter");
        Assert.Equal(0, await AskedAsync(page));

        await page.PressAsync("#box", "Enter");

        Assert.Equal(1, await AskedAsync(page));
        Assert.Equal("Legs\n", await page.InputValueAsync("#box"));
    }

    [Fact]
    public async Task A_draft_survives_a_reload_until_it_is_sent()
    {
        var page = await OpenAsync();
        await page.FillAsync("#box", "How is my squat");
        await page.ReloadAsync();
        await AttachAsync(page);
        Assert.Equal("How is my squat", await page.InputValueAsync("#box"));

        await page.EvaluateAsync("coach.sent(document.querySelector('#box'))");
        await page.ReloadAsync();
        await AttachAsync(page);

        Assert.Equal("", await page.InputValueAsync("#box"));
    }

    [Fact]
    public async Task The_end_stays_in_view_unless_the_reader_has_scrolled_up()
    {
        var page = await OpenAsync();
        await SayAsync(page, 3000);
        await page.WaitForFunctionAsync("() => document.scrollingElement.scrollTop + innerHeight >= document.scrollingElement.scrollHeight - 1");

        await page.EvaluateAsync("new Promise((seen) => { addEventListener('scroll', () => requestAnimationFrame(seen), { once: true }); document.scrollingElement.scrollTop = 500; })");
        await SayAsync(page, 3000);
        await page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.Equal(500, await page.EvaluateAsync<double>("document.scrollingElement.scrollTop"));
    }

    [Fact]
    public async Task A_wheel_upwards_ends_following_however_near_the_end_is()
    {
        var page = await OpenAsync();
        await SayAsync(page, 3000);
        await page.WaitForFunctionAsync("() => document.scrollingElement.scrollTop + innerHeight >= document.scrollingElement.scrollHeight - 1");
        await page.Mouse.MoveAsync(100, 100);

        await page.Mouse.WheelAsync(0, -53);
        await page.WaitForFunctionAsync("() => !document.querySelector('.to-end').hidden");
        var top = await page.EvaluateAsync<double>("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.scrollingElement.scrollTop))))");
        await SayAsync(page, 400);
        await page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(top, await page.EvaluateAsync<double>("document.scrollingElement.scrollTop"));

        await page.ClickAsync(".to-end");
        await SayAsync(page, 400);
        await page.WaitForFunctionAsync("() => document.scrollingElement.scrollTop + innerHeight >= document.scrollingElement.scrollHeight - 1");
    }

    [Fact]
    public async Task The_Enter_that_confirms_a_composed_word_sends_nothing()
    {
        var page = await OpenAsync();

        await page.EvaluateAsync("document.querySelector('#box').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))");

        Assert.Equal(0, await AskedAsync(page));
    }

    [Fact]
    public async Task A_box_that_is_left_hears_nothing_more()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("coach.detach(document.querySelector('#box'))");

        await page.FillAsync("#box", "Too late");
        await page.PressAsync("#box", "Enter");

        Assert.Equal(0, await AskedAsync(page));
        Assert.Null(await page.EvaluateAsync<string?>("sessionStorage.getItem('vigor-draft')"));
    }

    private static async Task<IPage> OpenAsync()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await AttachAsync(page);
        return page;
    }

    private static async Task AttachAsync(IPage page)
    {
        await page.ImportAsync("/Pages/Coach/CoachPage.razor.js", "coach");
        await page.EvaluateAsync("coach.attach(document.querySelector('#box'), document.querySelector('#log'))");
    }

    private static Task SayAsync(IPage page, int height) =>
        page.EvaluateAsync("height => { const said = document.createElement('article'); said.style.height = `${height}px`; document.querySelector('#log').append(said); }", height);

    private static Task<int> AskedAsync(IPage page) => page.EvaluateAsync<int>("window.asked ?? 0");
}
