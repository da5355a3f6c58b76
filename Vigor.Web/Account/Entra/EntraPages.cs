using Microsoft.AspNetCore.Authentication;
using Vigor.Web.Hosting;

namespace Vigor.Web.Account.Entra;

/// <summary>Where people sign in elsewhere, the account pages lead there, and those about passwords are nowhere.</summary>
internal static class EntraPages
{
    /// <summary>Says that this is tried a second time.</summary>
    public const string Retried = "retried";

    private static readonly string[] Hints = ["google", "apple", "microsoft"];

    private static readonly PathString[] Off = [Links.ForgotPassword, Links.ResetPassword, Links.ConfirmEmail, Links.TwoFactor, Links.SetUpTwoFactor, Links.ChangeEmail, Links.Passkeys, Links.PasskeySignIn];

    /// <summary>Leads to the provider and back. Without one nothing changes.</summary>
    public static void UseEntraPages(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<EntraSettings>().IsOn)
        {
            return;
        }

        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraPages));
        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            if (Is(path, Links.Login) || Is(path, Links.Register))
            {
                await ChallengeAsync(context, log);
            }
            else if (Is(path, Links.EntraArrival))
            {
                await context.RequestServices.GetRequiredService<EntraArrival>().ReceiveAsync(context);
            }
            else if (Array.Exists(Off, off => path.StartsWithSegments(off, StringComparison.OrdinalIgnoreCase)))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
            else
            {
                await next(context);
            }
        });
    }

    private static bool Is(PathString path, string page) => path.Equals(page, StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs out there too, after here; nobody is kept here because it is away.</summary>
    public static async Task<bool> TrySignOutAsync(HttpContext context)
    {
        try
        {
            await context.SignOutAsync(EntraHosting.Scheme, new AuthenticationProperties { RedirectUri = Links.Landing });
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            EntraLog.Away(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraPages)), failure.GetType().Name);
            return false;
        }
    }

    private static async Task ChallengeAsync(HttpContext context, ILogger log)
    {
        var next = LocalAddress.Or(Links.Dashboard, context.Request.Query["ReturnUrl"]);
        var isAgain = context.Request.Query["again"] == "true";
        if (context.User.Identity?.IsAuthenticated == true && !isAgain)
        {
            context.Response.Redirect(next);
            return;
        }

        var asked = new AuthenticationProperties { RedirectUri = Links.With(Links.EntraArrival, new KeyValuePair<string, string?>("ReturnUrl", next)) };
        if (Hints.FirstOrDefault(hint => hint.Equals(context.Request.Query["provider"], StringComparison.OrdinalIgnoreCase)) is { } hint)
        {
            asked.Items[EntraHosting.Hint] = hint;
        }

        if (context.Request.Query[Retried] == "true")
        {
            asked.Items[Retried] = "true";
        }

        if (isAgain)
        {
            asked.Items[EntraHosting.Prompt] = "login";
        }

        try
        {
            await context.ChallengeAsync(EntraHosting.Scheme, asked);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !context.Response.HasStarted)
        {
            EntraLog.Away(log, failure.GetType().Name);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
            await PlainPage.WriteAsync(context, "Signing in is not possible just now", "The service that signs people in does not answer. Try again in a minute; what you stored is safe.", context.RequestAborted);
        }
    }
}
