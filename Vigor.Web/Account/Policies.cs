using Microsoft.AspNetCore.Authorization;
using Vigor.Core.People;

namespace Vigor.Web.Account;

/// <summary>What pages demand of whoever opens them. Services ask again.</summary>
internal static class Policies
{
    /// <summary>For administrators.</summary>
    public const string Administration = "Administration";

    /// <summary>For those who help people, and administrators.</summary>
    public const string Support = "Support";

    /// <summary>Adds both.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Administration, policy => policy.RequireRole(nameof(Role.Admin)));
        options.AddPolicy(Support, policy => policy.RequireRole(nameof(Role.Support), nameof(Role.Admin)));
    }
}
