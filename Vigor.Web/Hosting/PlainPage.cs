using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Vigor.Web.Hosting;

/// <summary>A page that needs nothing: no database, no script, no session.</summary>
internal static class PlainPage
{
    /// <summary>Whether the request comes from somebody who reads pages.</summary>
    public static bool IsWanted(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the page with the request id; the status is the caller's.</summary>
    public static async Task WriteAsync(HttpContext context, string title, string text, CancellationToken cancellationToken)
    {
        var html = HtmlEncoder.Default;
        var again = CanBeTriedAgain(context) ? """<a class="button button-primary" href="">Try again</a> """ : "";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>{html.Encode(title)} · Vigor</title><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/pieces.css"><script src="/js/theme.js"></script></head>
            <body><main class="narrow card" style="margin:3rem auto;width:calc(100% - 2rem)"><h1>{html.Encode(title)}</h1><p>{html.Encode(text)}</p>
            <p class="muted small">Request id: <code>{html.Encode(RequestIds.Of(context))}</code></p><p>{again}<a class="button" href="/">To the start page</a></p></main></body>
            </html>
            """,
            cancellationToken);
    }

    // The fault is ours and may pass, and its address is one that a link can open: where a form was sent to may take nothing else.
    private static bool CanBeTriedAgain(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return context.Response.StatusCode >= StatusCodes.Status500InternalServerError
            && (HttpMethods.IsGet(context.Request.Method) || endpoint?.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);
    }
}
