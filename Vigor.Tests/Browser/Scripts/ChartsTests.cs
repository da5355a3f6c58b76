namespace Vigor.Tests.Browser.Scripts;

/// <summary>Values of a chart are read with keys and a pointer.</summary>
public sealed class ChartsTests
{
    private const string Body = """
        <style>.chart-area { position: relative; width: 300px; height: 100px; } .chart-mark { position: absolute; }</style>
        <div id=line role=slider tabindex=0 aria-label=Line aria-valuemin=0 aria-valuemax=2 aria-valuenow=2 aria-valuetext=three data-points='[[10,90,"one"],[50,50,"two"],[90,10,"three"]]'>
        <p class=chart-value>three</p><div class=chart-area><i class=chart-mark></i></div></div>
        <div id=year role=slider tabindex=0 aria-label=Year aria-valuemin=0 aria-valuemax=9 aria-valuenow=9 aria-valuetext=last
        data-points='{"first":"2026-05-04","side":0,"top":0,"pitch":10,"width":300,"height":100,"days":[0,45,0,0,0,0,0,80,0,60]}'>
        <p class=chart-value>last</p><div class=chart-area><i class=chart-mark></i></div></div>
        <script type=module src=/js/charts.js></script>
        """;

    [Fact]
    public async Task Keys_go_from_point_to_point_and_stop_at_the_ends()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.FocusAsync("#line");
        Assert.Equal("two", await AfterAsync("ArrowLeft"));
        Assert.Equal("one", await AfterAsync("Home"));
        Assert.Equal("one", await AfterAsync("ArrowLeft"));
        Assert.Equal("two", await AfterAsync("ArrowUp"));
        Assert.Equal("1", await page.GetAttributeAsync("#line", "aria-valuenow"));
        Assert.Equal("two", await page.InnerTextAsync("#line .chart-value"));
        Assert.Equal("three", await AfterAsync("End"));

        async Task<string?> AfterAsync(string key)
        {
            await page.Keyboard.PressAsync(key);
            return await page.GetAttributeAsync("#line", "aria-valuetext");
        }
    }

    [Fact]
    public async Task A_year_is_named_day_by_day_and_steps_by_weeks()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.FocusAsync("#year");
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Wed 6 May 2026: no training", await page.InnerTextAsync("#year .chart-value"));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("Tue 5 May 2026: 45 min", await page.InnerTextAsync("#year .chart-value"));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("Wed 13 May 2026: 1 h", await page.InnerTextAsync("#year .chart-value"));
    }

    [Fact]
    public async Task A_pointer_takes_the_nearest()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.ClickAsync("#line .chart-area", new() { Position = new() { X = 40, Y = 5 } });
        Assert.Equal("one", await page.InnerTextAsync("#line .chart-value"));
        await page.Mouse.MoveAsync(160, 30);
        await page.HoverAsync("#line .chart-area", new() { Position = new() { X = 160, Y = 30 } });
        Assert.Equal("two", await page.InnerTextAsync("#line .chart-value"));
        await page.ClickAsync("#year .chart-area", new() { Position = new() { X = 14, Y = 6 } });
        Assert.Equal("Mon 11 May 2026: 1 h 20 min", await page.InnerTextAsync("#year .chart-value"));
    }
}
