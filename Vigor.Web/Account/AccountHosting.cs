using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Vigor.Core.Data;

namespace Vigor.Web.Account;

/// <summary>Local accounts on ASP.NET Core Identity.</summary>
internal static class AccountHosting
{
    /// <summary>Shortest and longest password.</summary>
    public const int MinPassword = 8, MaxPassword = 128;

    /// <summary>Longest e-mail address and username.</summary>
    public const int MaxEmail = 256, MaxUsername = 30;

    /// <summary>Fewest different characters of a password: eight times the same is none.</summary>
    public const int MinDistinct = 4;

    /// <summary>How long a sign-in that was ended elsewhere still works.</summary>
    public static readonly TimeSpan SignOutDelay = TimeSpan.FromMinutes(1);

    /// <summary>Adds accounts, the sign-in cookie and the keys that protect it.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        // In the database, so that a restart signs nobody out and several processes trust the same cookie.
        services.AddDataProtection().SetApplicationName("Vigor").PersistKeysToDbContext<VigorDb>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = Links.Login;
            cookie.AccessDeniedPath = Links.Dashboard;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = "vigor";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddIdentityCore<Core.People.Account>(Rule)
            .AddEntityFrameworkStores<VigorDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SignOutDelay);
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = TimeSpan.FromHours(PasswordResets.LinkHours));
        services.AddSingleton(new Administrators(configuration));
        services.AddSingleton(new PublicAddress(configuration));
        services.AddSingleton<PasswordResets>();
        services.AddHostedService(provider => provider.GetRequiredService<PasswordResets>());
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<Registration>();
        services.AddAuthorization();
        services.AddScoped<CurrentActor>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingSignIn>();
        return services;
    }

    private static void Rule(IdentityOptions identity)
    {
        // Length is what makes a password strong (NIST SP 800-63B); composition rules make it written down.
        identity.Password.RequiredLength = MinPassword;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequiredUniqueChars = MinDistinct;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
    }

    /// <summary>Maps signing out, which must be a post so that no link and no picture can do it.</summary>
    public static void MapAccounts(this WebApplication app) => app
        .MapPost(Links.SignOut, async (SignInManager<Core.People.Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(Links.Landing);
        })
        .RequireAuthorization();
}
