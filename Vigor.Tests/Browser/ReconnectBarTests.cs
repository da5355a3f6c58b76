using Microsoft.Playwright;

namespace Vigor.Tests.Browser;

/// <summary>The bar that stands there while the connection is away.</summary>
public sealed class ReconnectBarTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Its_link_loads_the_same_page_anew()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/history?month=2026-01");
        await page.InteractiveAsync();

        // The page comes back by itself as soon as the server answers; until then there is the link.
        await page.RouteAsync("**/health/live", route => route.AbortAsync());
        await page.EvaluateAsync("document.getElementById('components-reconnect-modal').className = 'components-reconnect-failed'; window.isOld = true; 0");

        await page.GetByRole(AriaRole.Link, new() { Name = "Reload the page" }).ClickAsync();
        await page.WaitForFunctionAsync("() => !window.isOld");

        await page.InteractiveAsync();
        Assert.EndsWith("/history?month=2026-01", page.Url, StringComparison.Ordinal);
    }
}
