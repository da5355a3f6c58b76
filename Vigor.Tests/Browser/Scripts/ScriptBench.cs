using Microsoft.Playwright;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>A page in Chromium with Vigor's scripts and nothing else of it: no server, no circuit.</summary>
internal static class ScriptBench
{
    private static readonly Uri Address = new("http://scripts.test/");

    private static readonly string Web = Path.Combine(Repository.Root, "Vigor.Web");

    /// <summary>Opens a page with <paramref name="body"/>; scripts come from their files.</summary>
    /// <param name="body">HTML of the body.</param>
    /// <param name="head">HTML of the head.</param>
    /// <param name="scheme">What the device prefers.</param>
    public static async Task<IPage> OpenAsync(string body, string head = "", ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Chromium.OpenAsync(Address, scheme: scheme);
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { Status = 404 }));
        await page.RouteAsync("**/player/*.js", route => ServeAsync(route, Path.Combine(Web, "wwwroot")));
        await page.RouteAsync("**/js/*.js", route => ServeAsync(route, Path.Combine(Web, "wwwroot")));
        await page.RouteAsync("**/Pages/**/*.razor.js", route => ServeAsync(route, Web));
        await page.RouteAsync(Address.ToString(), route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><html lang=en><head><title>Scripts</title>{head}</head><body>{body}</body></html>",
        }));
        await page.GotoAsync("/");
        return page;
    }

    extension(IPage page)
    {
        /// <summary>Makes what a module exports known to later scripts under <paramref name="name"/>.</summary>
        public Task ImportAsync(string path, string name) => page.EvaluateAsync("([path, name]) => import(path).then((module) => { window[name] = module; })", new[] { path, name });
    }

    private static Task ServeAsync(IRoute route, string folder) => route.FulfillAsync(new()
    {
        ContentType = "text/javascript",
        Path = Path.Combine(folder, new Uri(route.Request.Url).AbsolutePath.TrimStart('/')),
    });
}
