using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Vigor.Core;
using Vigor.Core.Configured;
using Vigor.Core.Data;
using Vigor.Core.People.Services;
using Vigor.Web.Account.Entra;
using Vigor.Web.Account.Keys;
using Vigor.Web.Account.Mails;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Account.TwoFactor;

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
    public static readonly TimeSpan SignOutDelay = TimeSpan.FromSeconds(20);

    /// <summary>Wrong passwords after which no further one is looked at for a while.</summary>
    public const int MostWrongPasswords = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 (OWASP, Password Storage Cheat Sheet, 2023); what has fewer is hashed anew at the next sign-in.</summary>
    public const int HashRounds = 210_000;

    /// <summary>Adds accounts, the sign-in cookie and the keys that protect it.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddKeys(configuration);
        services.AddBoundOptions<AccountOptions>(configuration);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddEntra(new EntraSettings(configuration));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = Links.Login;
            cookie.AccessDeniedPath = Links.NoRights;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = "vigor";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.CookieManager = new HostCookies();
            cookie.EventsType = typeof(SignInCookie);
        });
        services.AddIdentity();
        var listed = Administrators.ListedIn(configuration);
        services.AddSingleton(provider => new Administrators(listed, provider.GetRequiredService<SecurityLog>()));
        services.AddHostedService<AdministratorSweep>();
        services.AddSingleton(new PublicAddress(configuration));
        services.AddSingleton<MailQueue>();
        services.AddSingleton<IBacklog>(provider => provider.GetRequiredService<MailQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<MailQueue>());
        services.AddSingleton<ResetCodes>();
        services.AddSingleton<PasswordResets>();
        services.AddSingleton<EmailConfirmations>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<EmailChanges>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Registration>();
        services.AddAuthorization(Policies.Add);
        services.AddScoped<CurrentActor>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingSignIn>();
        return services;
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Core.People.Account>(Rule)
            .AddEntityFrameworkStores<VigorDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.UserVerificationRequirement = "required");
        services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = HashRounds);
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = SignOutDelay;
            stamp.OnRefreshingPrincipal = refreshed =>
            {
                SignInCookie.Carry(refreshed.CurrentPrincipal!, refreshed.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
        services.AddScoped<ISecurityStampValidator, SignInValidator>();
        services.AddScoped<SignInCookie>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<KnownPlaces>();
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = TimeSpan.FromHours(PasswordResets.Hours));
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
        identity.Lockout.MaxFailedAccessAttempts = MostWrongPasswords;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
    }
}
