using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
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
            Download.SendCsvAsync(context, time, "sets", output => exports.WriteSetsAsync(CurrentActor.From(context.User), output, context.RequestAborted)));
        endpoints.MapGet(Links.ExportAll, (HttpContext context, ExportService exports, TimeProvider time) =>
            Download.SendAsync(context, time, "log", "json", "application/json; charset=utf-8", output => exports.WriteAllAsync(CurrentActor.From(context.User), output, context.RequestAborted)));
        endpoints.MapGet($"{Links.Routines}/{{id:guid}}/file", (Guid id, HttpContext context, RoutineService routines, TimeProvider time) =>
            Download.SendAsync(context, time, "routine", "json", "application/json; charset=utf-8", output => routines.WriteAsync(CurrentActor.From(context.User), id, output, context.RequestAborted)));
        endpoints.MapGet(Links.ExportArchive, (HttpContext context, ExportService exports, PersonalData data, TimeProvider time) =>
        {
            // What packs the entries writes its last bytes of each in the old way.
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            return Download.SendAsync(context, time, "everything", "zip", "application/zip", output => ArchiveAsync(CurrentActor.From(context.User), output, exports, data, context.RequestAborted));
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
}
