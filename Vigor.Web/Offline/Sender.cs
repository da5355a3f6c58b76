using Microsoft.AspNetCore.Antiforgery;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Web.Account;

namespace Vigor.Web.Offline;

/// <summary>Who sends what a browser kept.</summary>
internal static class Sender
{
    /// <summary>The person whose page sent it.</summary>
    /// <exception cref="Refusal">It comes from another site, or from a page whose token does not hold any more.</exception>
    public static async Task<Actor> OfAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var actor = CurrentActor.From(context.User);
        return await antiforgery.IsRequestValidAsync(context)
            ? actor
            : throw new Refusal(RefusalCode.Forbidden, "This page is too old to send from. Reload it: what waits is kept.");
    }
}
