using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Vigor.Web.Account.Entra;

/// <summary>Signing in with Microsoft Entra External ID: OpenID Connect, the code flow with PKCE.</summary>
internal static class EntraHosting
{
    /// <summary>The scheme of it.</summary>
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>Name under which a challenge carries the social provider to go to.</summary>
    public const string Hint = "domain_hint";

    /// <summary>Name under which a challenge says that whoever is signed in there has to sign in again.</summary>
    public const string Prompt = "prompt";

    // Long enough not to be asked by everybody whose token has a key that nobody knows, short enough for a key that is new.
    private static readonly TimeSpan KeysAgain = TimeSpan.FromSeconds(15);

    /// <summary>Adds it, when it is configured.</summary>
    public static void AddEntra(this AuthenticationBuilder authentication, EntraSettings settings)
    {
        authentication.Services.AddSingleton(settings);
        authentication.Services.AddScoped<EntraArrival>();
        if (settings.Section is not { } section)
        {
            return;
        }

        authentication.AddMicrosoftIdentityWebApp(section, Scheme, cookieScheme: null);
        authentication.Services.Configure<OpenIdConnectOptions>(Scheme, options => Set(options, settings));
    }

    private static void Set(OpenIdConnectOptions options, EntraSettings settings)
    {
        // The account of Vigor signs in; this only proves who it is.
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.SignOutScheme = IdentityConstants.ApplicationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.RefreshInterval = KeysAgain;
        if (!options.Scope.Contains("email"))
        {
            options.Scope.Add("email");
        }

        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        if (!settings.IsMicrosofts)
        {
            // The library takes every address for one of Microsoft's and asks for the second version of its protocol.
            options.Authority = settings.Authority!.ToString();
            options.RequireHttpsMetadata = !EntraSettings.IsHere(settings.Authority);
        }

        if (!settings.IsForMany)
        {
            // Of one tenant there is one issuer: that which its own document names.
            options.TokenValidationParameters.IssuerValidator = null;
        }

        options.Events.OnRedirectToIdentityProvider = Chain(options.Events.OnRedirectToIdentityProvider, Ask);
        options.Events.OnRedirectToIdentityProviderForSignOut = Chain(options.Events.OnRedirectToIdentityProviderForSignOut, Leave);
        options.Events.OnTokenValidated = ChainValidated(options.Events.OnTokenValidated);
        options.Events.OnRemoteFailure = FailAsync;
    }

    private static Func<RedirectContext, Task> Chain(Func<RedirectContext, Task> first, Action<RedirectContext> then) => async context =>
    {
        await first(context);
        then(context);
    };

    // The handler takes a token without a signature from the provider's own hand; a proxy between them could write one.
    private static Func<TokenValidatedContext, Task> ChainValidated(Func<TokenValidatedContext, Task> first) => async context =>
    {
        await first(context);
        var signature = context.SecurityToken?.RawSignature;
        if (context.Result is null && string.IsNullOrEmpty(signature))
        {
            context.Fail("The identity token is not signed.");
        }
    };

    private static void Ask(RedirectContext context)
    {
        if (context.Properties.Items.TryGetValue(Hint, out var hint))
        {
            context.ProtocolMessage.DomainHint = hint;
        }

        if (context.Properties.Items.TryGetValue(Prompt, out var prompt))
        {
            context.ProtocolMessage.Prompt = prompt;
        }
    }

    // Who is meant is told by whom Vigor is; the token of the sign-in is not kept.
    private static void Leave(RedirectContext context) => context.ProtocolMessage.ClientId = context.Options.ClientId;

    // The provider signs with a key that it did not have when it was asked last; it has been asked anew by now.
    private static bool IsNewKey(RemoteFailureContext context) =>
        (context.Failure is SecurityTokenSignatureKeyNotFoundException || context.Failure?.InnerException is SecurityTokenSignatureKeyNotFoundException)
        && context.Properties?.Items.ContainsKey(EntraPages.Retried) != true;

    private static Task FailAsync(RemoteFailureContext context)
    {
        EntraLog.Refused(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraHosting)), context.Failure?.GetType().Name ?? "nothing said");
        context.Response.Redirect(IsNewKey(context) ? Links.With(Links.Login, new KeyValuePair<string, string?>(EntraPages.Retried, "true")) : Links.SignInFailed);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
