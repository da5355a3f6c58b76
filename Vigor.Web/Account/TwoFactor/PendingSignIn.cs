using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Vigor.Web.Account.TwoFactor;

/// <summary>Somebody who has given the right password and has to give a code: kept in a cookie of its own for five minutes, which opens nothing else.</summary>
internal static class PendingSignIn
{
    private const string RememberClaim = "remember";

    /// <summary>Keeps who it is.</summary>
    public static Task HoldAsync(HttpContext context, Guid accountId, bool remember)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, accountId.ToString()), new Claim(RememberClaim, remember ? bool.TrueString : bool.FalseString)],
            IdentityConstants.TwoFactorUserIdScheme);
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Who it is, and whether they want to stay signed in; null when nobody is pending.</summary>
    public static async Task<(string AccountId, bool Remember)?> ReadAsync(HttpContext context)
    {
        var held = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return held.Principal?.FindFirstValue(ClaimTypes.Name) is { } id ? (id, held.Principal.FindFirstValue(RememberClaim) == bool.TrueString) : null;
    }

    /// <summary>Forgets it.</summary>
    public static Task ForgetAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
