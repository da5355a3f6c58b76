using System.Globalization;
using Microsoft.Net.Http.Headers;
using Vigor.Core.People;
using Vigor.Core.Training.Export;
using Vigor.Web.Account;

namespace Vigor.Web.Hosting;

/// <summary>The person's own log as files.</summary>
internal static class ExportHosting
{
    /// <summary>Maps the downloads.</summary>
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.ExportSets, (HttpContext context, ExportService exports, TimeProvider time) =>
            SendAsync(context, time, "sets", "csv", "text/csv; charset=utf-8", exports.WriteSetsAsync));
        endpoints.MapGet(Links.ExportAll, (HttpContext context, ExportService exports, TimeProvider time) =>
            SendAsync(context, time, "log", "json", "application/json; charset=utf-8", exports.WriteAllAsync));
    }

    private static async Task SendAsync(HttpContext context, TimeProvider time, string what, string extension, string type, Func<Actor, Stream, CancellationToken, Task> write)
    {
        var actor = CurrentActor.From(context.User);
        var name = string.Create(CultureInfo.InvariantCulture, $"vigor-{what}-{time.GetUtcNow():yyyy-MM-dd}.{extension}");
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        context.Response.Headers.CacheControl = "no-store";
        await write(actor, context.Response.Body, context.RequestAborted);
    }
}
