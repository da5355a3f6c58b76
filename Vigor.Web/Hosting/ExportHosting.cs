using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Vigor.Core.People;
using Vigor.Core.People.Services;
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
        endpoints.MapGet(Links.ExportArchive, (HttpContext context, ExportService exports, PersonalData data, TimeProvider time) =>
        {
            // What packs the entries writes its last bytes of each in the old way.
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            return SendAsync(context, time, "everything", "zip", "application/zip", (actor, output, cancellationToken) => ArchiveAsync(actor, output, exports, data, cancellationToken));
        });
    }

    // Entry by entry into the answer: the archive is nowhere as a whole.
    private static async Task ArchiveAsync(Actor actor, Stream output, ExportService exports, PersonalData data, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(archive, "sets.csv", entry => exports.WriteSetsAsync(actor, entry, cancellationToken), cancellationToken);
        await AddAsync(archive, "log.json", entry => exports.WriteAllAsync(actor, entry, cancellationToken), cancellationToken);
        foreach (var table in await data.TablesAsync(cancellationToken))
        {
            await AddAsync(archive, $"tables/{table}.json", entry => data.WriteAsync(actor, table, entry, cancellationToken), cancellationToken);
        }
    }

    private static async Task AddAsync(ZipArchive archive, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await write(entry);
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
