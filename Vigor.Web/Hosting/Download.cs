using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Vigor.Web.Hosting;

/// <summary>Files that are written while they are sent, and kept by nobody on the way.</summary>
internal static class Download
{
    /// <summary>Sends one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="time">Says the day, which stands in the name.</param>
    /// <param name="what">What is in it, for the name: <c>sets</c> becomes <c>vigor-sets-2026-05-04.csv</c>.</param>
    /// <param name="extension">How the name ends, without the dot.</param>
    /// <param name="type">The media type.</param>
    /// <param name="write">Writes it.</param>
    public static async Task SendAsync(HttpContext context, TimeProvider time, string what, string extension, string type, Func<Stream, Task> write)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"vigor-{what}-{time.GetUtcNow():yyyy-MM-dd}.{extension}");
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        context.Response.Headers.CacheControl = "no-store";
        await write(context.Response.Body);
    }

    /// <summary>Sends a table of comma separated values.</summary>
    /// <inheritdoc cref="SendAsync" path="/param"/>
    public static Task SendCsvAsync(HttpContext context, TimeProvider time, string what, Func<Stream, Task> write) => SendAsync(context, time, what, "csv", "text/csv; charset=utf-8", write);
}
