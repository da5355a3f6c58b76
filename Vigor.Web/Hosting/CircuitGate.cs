using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Vigor.Web.Account;

namespace Vigor.Web.Hosting;

/// <summary>
/// Lets circuits in: from our own pages only, and as many as there are places for. A page that could not come alive says so
/// instead of being sent.
/// </summary>
internal static class CircuitGate
{
    private const string Hub = "/_blazor";

    /// <summary>Goes behind the sign-in, by which the places are counted.</summary>
    public static void UseCircuitGate(this WebApplication app)
    {
        var places = app.Services.GetRequiredService<CircuitPlaces>();
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.Equals(Hub, StringComparison.OrdinalIgnoreCase))
            {
                await ConnectAsync(context, next, places, address);
            }
            else if (IsAlive(context) && places.Problem(context) is { } sentence)
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "60";
                await PlainPage.WriteAsync(context, "Open too often", sentence, context.RequestAborted);
            }
            else
            {
                await next(context);
            }
        });
    }

    // Whatever way a browser connects, the request that hears from the server is one that lasts.
    private static async Task ConnectAsync(HttpContext context, RequestDelegate next, CircuitPlaces places, PublicAddress address)
    {
        if (!IsOurs(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        using var place = places.Take(context);
        if (place is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "60";
            return;
        }

        await next(context);
    }

    // Programs that are no browser send no origin, and no page of another site can make one leave it out.
    private static bool IsOurs(HttpRequest request, PublicAddress address) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && (string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase) || address.IsAt(from)));

    // Browsers leave the usual port out, and so does the host that a request names.
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here) ? here.Authority : "";

    private static bool IsAlive(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata is { } page
        && page.GetMetadata<ComponentTypeMetadata>() is not null
        && page.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null;
}
