using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>The document says that it can be used when the circuit's page is drawn, and what stands beside that begins then.</summary>
public sealed class InteractiveTests
{
    private const string Head = "<script>window.Blazor = { registerCustomEventType: () => {}, addEventListener: () => {} };</script>";

    private const string Body = """
        <main><span hidden data-circuit=coming></span><form method=post action=/left data-signs-out><button>Sign out</button></form></main>
        <p data-owner=somebody></p><nav><a id=running hidden>Workout running <span data-time></span></a></nav>
        """;

    private const string TakeOver = "document.querySelector('[data-circuit]').outerHTML = '<span hidden data-circuit=up></span>'";

    [Fact]
    public async Task The_mark_is_set_with_the_circuits_page_and_not_before()
    {
        var page = await ScriptBench.OpenAsync(Body, Head);
        await page.EvaluateAsync("import('/js/interactive.js')");
        Assert.Null(await page.GetAttributeAsync("body", "data-interactive"));

        await page.EvaluateAsync(TakeOver);

        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-interactive", "true");
    }

    [Fact]
    public async Task The_circuit_is_told_where_it_is_and_whether_a_picture_is_missing()
    {
        var page = await ScriptBench.OpenAsync(Body + "<svg data-drawn=squat></svg><svg data-drawn=row><path/></svg>", Head);
        const string Tell = "import('/js/interactive.js').then(({ tell }) => JSON.stringify(tell()))";
        Assert.Equal("""{"address":"http://scripts.test/","isWhole":false}""", await page.EvaluateAsync<string>(Tell));

        await page.EvaluateAsync("document.querySelector('[data-drawn=squat]').append(document.querySelector('path').cloneNode())");

        Assert.Equal("""{"address":"http://scripts.test/","isWhole":true}""", await page.EvaluateAsync<string>(Tell));
    }

    [Fact]
    public async Task Whoever_signs_out_at_once_waits_until_what_is_kept_of_them_can_go()
    {
        var (asked, sent) = (new TaskCompletionSource<IRoute>(), new List<string>());
        var page = await ScriptBench.OpenAsync(Body, Head);
        await page.RouteAsync("**/player/outside.js", route =>
        {
            asked.TrySetResult(route);
            return Task.CompletedTask;
        });
        page.Request += (_, request) => sent.Add(request.Method);
        await page.EvaluateAsync("import('/js/interactive.js')");
        await page.EvaluateAsync(TakeOver);
        await page.ClickAsync("text=Sign out");
        var held = await asked.Task;
        Assert.DoesNotContain("POST", sent);

        await page.RunAndWaitForRequestAsync(() => held.FallbackAsync(), request => request.Method == "POST" && request.Url.EndsWith("/left", StringComparison.Ordinal));
    }
}
