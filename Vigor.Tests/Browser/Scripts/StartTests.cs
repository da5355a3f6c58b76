using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>How the framework is started, and what was asked for it before it was there.</summary>
public sealed class StartTests
{
    private const string Head = "<script>window.Blazor = { start: (how) => { window.started = how; } };</script><script src=/js/early.js data-asks></script>";

    private const string Body = "<main data-circuit=coming></main><script src=/js/start.js></script>";

    private const string Ask = "fetch('_blazor/negotiate?negotiateVersion=1', { method: 'POST' }).then((answer) => answer.text())";

    [Fact]
    public async Task The_first_question_of_a_line_is_asked_early_and_once()
    {
        var (page, asked) = await OpenAsync(Head, status: 200);

        Assert.Equal("answer 1", await page.EvaluateAsync<string>(Ask));
        Assert.Single(asked);

        // A line that was lost asks for itself.
        Assert.Equal("answer 2", await page.EvaluateAsync<string>(Ask));
        Assert.Equal(2, asked.Count);
        Assert.True(await page.EvaluateAsync<bool>("Array.isArray(started.circuit.initializers.beforeStart)"));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_asked_for_again()
    {
        var (page, asked) = await OpenAsync(Head, status: 503);

        Assert.Equal("answer 2", await page.EvaluateAsync<string>(Ask));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task A_page_without_a_circuit_asks_nothing()
    {
        var (_, asked) = await OpenAsync(Head.Replace(" data-asks", "", StringComparison.Ordinal), status: 200);

        Assert.Empty(asked);
    }

    [Theory]
    [InlineData("plain", "_blazor?plain")]
    [InlineData("", null)]
    public async Task A_page_says_how_its_line_travels(string mark, string? address)
    {
        var (page, _) = await OpenAsync($"<script>document.documentElement.dataset.line = '{mark}';</script>{Head}", status: 200);

        Assert.Equal(address, await page.EvaluateAsync<string?>("() => { let told = null; started.circuit.configureSignalR?.({ withUrl: (to) => { told = to; } }); return told; }"));
    }

    private static async Task<(IPage Page, List<string> Asked)> OpenAsync(string head, int status)
    {
        var page = await ScriptBench.OpenAsync(Body, head);
        var asked = new List<string>();
        await page.RouteAsync("**/_blazor/negotiate*", route =>
        {
            asked.Add(route.Request.Url);
            return route.FulfillAsync(new() { Status = asked.Count == 1 ? status : 200, Body = $"answer {asked.Count}" });
        });
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => window.started");
        return (page, asked);
    }
}
