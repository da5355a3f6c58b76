using Microsoft.AspNetCore.Http.Features;
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
        endpoints.MapGet(Links.ExportArchive, (HttpContext context, PersonalArchive archive, TimeProvider time) =>
        {
            // What packs the entries writes its last bytes of each in the old way.
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            return Download.SendAsync(context, time, "everything", "zip", "application/zip", output => archive.WriteAsync(CurrentActor.From(context.User), output, context.RequestAborted));
        });
    }
}
