using Microsoft.AspNetCore.Mvc;
using Vigor.Core;
using Vigor.Core.People.Services;
using Vigor.Web.Account;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Demo;
using Vigor.Web.Hosting;

namespace Vigor.Web.Offline;

/// <summary>Where browsers say that they take reminders, and that they do no more.</summary>
internal static class PushHosting
{
    private const long MostBytes = 8 * 1024;

    /// <summary>Maps the address.</summary>
    public static void MapPush(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Links.PushSubscriptions)
            .RequireRateLimiting(RequestLimits.Push)
            .WithMetadata(new RequestSizeLimit(MostBytes))
            .AddEndpointFilter(async (context, next) =>
            {
                var user = context.HttpContext.User;
                CurrentActor.From(user);
                RequireOwnPage(context.HttpContext.Request);
                if (DemoPerson.Is(user))
                {
                    throw new Refusal(RefusalCode.Forbidden, "Reminders need an account.");
                }

                return await next(context);
            });
        group.MapPost("", SubscribeAsync);
        group.MapDelete("", EndAsync);
    }

    private static async Task<IResult> SubscribeAsync(SentSubscription sent, HttpContext context, PushService push)
    {
        await push.SubscribeAsync(CurrentActor.From(context.User), SignInCookie.IdOf(context.User), sent.Endpoint, sent.Keys?.P256dh, sent.Keys?.Auth, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> EndAsync([FromBody] SentSubscription sent, HttpContext context, PushService push)
    {
        await push.EndAsync(CurrentActor.From(context.User), sent.Endpoint, context.RequestAborted);
        return Results.NoContent();
    }

    // A service worker, which renews a subscription by itself, has no page that could hold a token: that the request comes from this
    // origin is what browsers say themselves, and no script can make them say otherwise.
    private static void RequireOwnPage(HttpRequest request)
    {
        var isOwn = request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
        if (!isOwn)
        {
            throw new Refusal(RefusalCode.Forbidden, "This was sent from another site.");
        }
    }

    /// <summary>A subscription as browsers write it into JSON.</summary>
    private sealed record SentSubscription(string? Endpoint, SentKeys? Keys);

    /// <summary>Its keys, base64url.</summary>
    private sealed record SentKeys(string? P256dh, string? Auth);
}
