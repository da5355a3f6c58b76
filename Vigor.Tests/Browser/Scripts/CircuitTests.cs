namespace Vigor.Tests.Browser.Scripts;

public sealed class CircuitTests
{
    [Theory]
    [InlineData("components-reconnect-hide", false, false)]
    [InlineData("components-reconnect-show", true, false)]
    [InlineData("components-reconnect-retrying", true, false)]
    [InlineData("components-reconnect-paused", true, false)]
    [InlineData("components-reconnect-failed", true, true)]
    [InlineData("components-reconnect-rejected", true, true)]
    [InlineData("components-reconnect-resume-failed", true, true)]
    public async Task What_the_framework_says_of_the_circuit_is_understood(string said, bool isDown, bool isLost)
    {
        var page = await ScriptBench.OpenAsync("<div id=components-reconnect-modal></div>");
        await page.ImportAsync("/js/circuit.js", "circuit");
        await page.EvaluateAsync("window.changes = 0; circuit.watchCircuit(() => { changes++; }); 0");

        await page.EvaluateAsync("said => { document.querySelector('#components-reconnect-modal').className = said; }", said);

        Assert.Equal(isDown, await page.EvaluateAsync<bool>("circuit.isDown()"));
        Assert.Equal(isLost, await page.EvaluateAsync<bool>("circuit.isLost()"));
        Assert.Equal(1, await page.EvaluateAsync<int>("changes"));
    }

    [Fact]
    public async Task Who_looks_away_is_told_nothing_more()
    {
        var page = await ScriptBench.OpenAsync("<div id=components-reconnect-modal></div>");
        await page.ImportAsync("/js/circuit.js", "circuit");
        await page.EvaluateAsync("window.changes = 0; circuit.watchCircuit(() => { changes++; })()");

        await page.EvaluateAsync("document.querySelector('#components-reconnect-modal').className = 'components-reconnect-show'");

        Assert.Equal(0, await page.EvaluateAsync<int>("changes"));
    }
}
