using System.Security.Claims;
using Vigor.Core.Training.Charts;
using Vigor.Web.Account;

namespace Vigor.Web.Pages.Progress.Download;

/// <summary>Downloads of the figures behind charts.</summary>
internal static class ProgressHosting
{
    /// <summary>Adds what reads them.</summary>
    public static IServiceCollection AddProgressData(this IServiceCollection services) => services.AddSingleton<ProgressData>();

    /// <summary>Maps one file a chart, for the person who is signed in.</summary>
    public static void MapProgressData(this WebApplication app) => app
        .MapGet(Links.ProgressData + "/{chart}.csv", async (string chart, string? range, string? exercise, ClaimsPrincipal person, ProgressData data, HttpContext context) =>
        {
            var table = await data.ReadAsync(CurrentActor.From(person), chart, ChartRangeMeaning.Parse(range), string.IsNullOrWhiteSpace(exercise) ? null : exercise, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(table.ToBytes(), "text/csv; charset=utf-8", $"vigor-{chart}.csv");
        })
        .RequireAuthorization();
}
