using Vigor.Core;
using Vigor.Core.Operations.Services;
using Vigor.Web.Account;
using Vigor.Web.Hosting;

namespace Vigor.Web.Pages.Administration;

/// <summary>What administrators see, as tables to take along.</summary>
internal static class AdminFiles
{
    /// <summary>Maps the downloads.</summary>
    public static void MapAdminFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.AdminLedgerFile, (HttpContext context, CostService costs, TimeProvider time) =>
            Download.SendCsvAsync(context, time, "ledger", output => costs.WriteLedgerAsync(CurrentActor.From(context.User), Asked(context, time).Filter, output, context.RequestAborted))).RequireAuthorization(Policies.Administration);
        endpoints.MapGet(Links.AdminCostsFile, (HttpContext context, CostService costs, TimeProvider time) =>
            Download.SendCsvAsync(context, time, "costs", output => WriteCostsAsync(context, costs, Asked(context, time), output))).RequireAuthorization(Policies.Administration);
        endpoints.MapGet(Links.AdminAuditFile, (HttpContext context, AuditLog log, TimeProvider time) =>
            Download.SendCsvAsync(context, time, "audit", output => log.WriteAsync(
                CurrentActor.From(context.User),
                AuditQuery.Of(context.Request.Query["action"], context.Request.Query["about"], context.Request.Query["from"], context.Request.Query["to"]),
                output,
                context.RequestAborted))).RequireAuthorization(Policies.Administration);
    }

    private static CostQuery Asked(HttpContext context, TimeProvider time) =>
        CostQuery.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), name => context.Request.Query[name]);

    private static async Task WriteCostsAsync(HttpContext context, CostService costs, CostQuery query, Stream output)
    {
        var lines = await costs.SliceAsync(CurrentActor.From(context.User), query.Filter, query.Slice, context.RequestAborted);
        await using var writer = SpreadsheetCsv.Create(output);
        writer.WriteLine(query.Slice.ToString(), "Calls", "Failed", "Tokens", "Dollars");
        writer.WriteLines(lines.Select(line => (object?[])[line.Name, line.Calls, line.Failed, line.Tokens, line.Cost.Dollars]));
        await writer.FlushAsync();
    }
}
