using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Vigor.Web.Account;
using Vigor.Web.Hosting;

namespace Vigor.Web.Offline;

/// <summary>What opens Vigor without a network, and what a browser asks before it sends what it kept.</summary>
internal static class ShellHosting
{
    /// <summary>Maps the addresses.</summary>
    public static void MapShell(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.Worker, Worker).AllowAnonymous();
        endpoints.MapGet(Links.Sender, Who).RequireRateLimiting(RequestLimits.Events);

        // The worker takes the file. Without one it cannot be taken over, and the import page asks for it.
        endpoints.MapMethods(Links.Shared, [HttpMethods.Get, HttpMethods.Post], () => TypedResults.Redirect(Links.Import)).RequireAuthorization(Policies.OwnAccount);
    }

    private static FileContentHttpResult Worker(ShellFiles shell, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(shell.Worker, "text/javascript", entityTag: new EntityTagHeaderValue(shell.WorkerTag));
    }

    private static SenderItem Who(HttpContext context, IAntiforgery antiforgery)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new(CurrentActor.From(context.User).UserId, antiforgery.GetAndStoreTokens(context).RequestToken ?? "");
    }

    /// <summary>Who is signed in, and the token that their sendings carry.</summary>
    internal sealed record SenderItem(Guid Owner, string Token);
}
