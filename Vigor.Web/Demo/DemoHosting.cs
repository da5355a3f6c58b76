using Microsoft.AspNetCore.Components.Server.Circuits;
using Vigor.Core.Data;
using Vigor.Web.Account;

namespace Vigor.Web.Demo;

/// <summary>The demo: requests and circuits of a guest who tries Vigor out act as somebody who never was.</summary>
internal static class DemoHosting
{
    private const string Cookie = "vigor-demo";

    private static readonly HostCookies Cookies = new();

    private static readonly PathString Accounts = new("/account");

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoLife>()
        .AddSingleton(provider => new Lazy<DemoLife>(provider.GetRequiredService<DemoLife>))
        .AddSingleton<DemoHouse>()
        .AddHostedService(provider => provider.GetRequiredService<DemoHouse>())
        .AddScoped<CircuitHandler, DemoCircuit>();

    /// <summary>Goes behind the sign-in: whoever has signed in is themselves. To the account pages a guest stays a guest.</summary>
    public static void UseDemo(this WebApplication app)
    {
        var house = app.Services.GetRequiredService<DemoHouse>();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated != true && !context.Request.Path.StartsWithSegments(Accounts, StringComparison.OrdinalIgnoreCase) && Find(context, house) is { } person)
            {
                context.User = person.Principal;
                OtherDatabase.Current = person.Open;
            }

            await next(context);
        });
    }

    /// <summary>Who tries Vigor out in a browser; null when nobody does.</summary>
    public static DemoPerson? Find(HttpContext context, DemoHouse house) => Guid.TryParseExact(Cookies.GetRequestCookie(context, Cookie), "N", out var key) ? house.Find(key) : null;

    /// <summary>Lets a browser in.</summary>
    public static void Enter(HttpContext context, DemoPerson person) => Cookies.AppendResponseCookie(context, Cookie, person.Key.ToString("N"), Kept(context));

    /// <summary>Sees it out.</summary>
    public static void Leave(HttpContext context, DemoHouse house)
    {
        if (Find(context, house) is { } person)
        {
            house.Close(person.Key);
        }

        Cookies.DeleteCookie(context, Cookie, Kept(context));
    }

    private static CookieOptions Kept(HttpContext context) => new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
}
