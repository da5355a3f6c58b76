using Microsoft.AspNetCore.Authorization;
using Vigor.Core.People;
using Vigor.Web.Demo;

namespace Vigor.Web.Account;

/// <summary>What pages demand of whoever opens them. Services ask again.</summary>
internal static class Policies
{
    /// <summary>For administrators.</summary>
    public const string Administration = "Administration";

    /// <summary>For those who help people, and administrators.</summary>
    public const string Support = "Support";

    /// <summary>For whoever has an account, not for guests who try the demo.</summary>
    public const string OwnAccount = "OwnAccount";

    /// <summary>Adds them.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(OwnAccount, policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => !DemoPerson.Is(asked.User)));
        options.AddPolicy(Administration, policy => policy.RequireRole(nameof(Role.Admin)));
        options.AddPolicy(Support, policy => policy.RequireRole(nameof(Role.Support), nameof(Role.Admin)));
    }
}
