using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>The page goes to what went wrong when somebody has just asked for it, and else stays where it is.</summary>
public sealed class AlertsTests
{
    private const string Body = """
        <div id=far style="height: 100px; overflow: hidden"></div><div style="height: 3000px"></div>
        <button id=ask>Save</button><div style="height: 1000px"></div>
        <div class=dock style="position: fixed; bottom: 0; height: 80px; width: 100%"></div>
        <script type=module src=/js/alerts.js></script>
        """;

    [Fact]
    public async Task An_alert_far_above_the_tapped_button_comes_into_view()
    {
        var page = await OpenAtButtonAsync();
        await page.ClickAsync("#ask");

        await SayAsync(page);

        await page.WaitForFunctionAsync("() => document.querySelector('[role=alert]').getBoundingClientRect().top >= 0");
    }

    [Fact]
    public async Task An_alert_that_nobody_asked_for_moves_nothing()
    {
        var page = await OpenAtButtonAsync();
        var before = await ScrollAsync(page);

        await SayAsync(page);

        await DrawAsync(page);
        Assert.Equal(before, await ScrollAsync(page));
    }

    [Fact]
    public async Task An_alert_in_sight_moves_nothing()
    {
        var page = await OpenAtButtonAsync();
        await page.ClickAsync("#ask");
        var before = await ScrollAsync(page);

        await page.EvaluateAsync("document.querySelector('#ask').insertAdjacentHTML('beforebegin', '<p role=alert style=\"position: absolute; margin: 0; transform: translateY(-100px)\">No</p>')");

        await DrawAsync(page);
        Assert.Equal(before, await ScrollAsync(page));
    }

    private static async Task<IPage> OpenAtButtonAsync()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.EvaluateAsync("document.querySelector('#ask').scrollIntoView({ block: 'center' })");
        return page;
    }

    private static Task SayAsync(IPage page) => page.EvaluateAsync("document.querySelector('#far').innerHTML = '<p role=alert>No</p>'");

    private static Task<double> ScrollAsync(IPage page) => page.EvaluateAsync<double>("document.scrollingElement.scrollTop");

    /// <summary>Two frames: whatever was to move has moved.</summary>
    private static Task DrawAsync(IPage page) => page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}
