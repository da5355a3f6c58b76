using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Web.Account.SignIns;

/// <summary>Ties the cookie to a sign-in that is stored: ending that ends every copy of the cookie.</summary>
internal sealed class SignInCookie(SignInService signIns) : CookieAuthenticationEvents
{
    /// <summary>Claim type of the sign-in's id.</summary>
    public const string Claim = "sign-in";

    /// <summary>The sign-in that a principal came by; null when it came by none.</summary>
    public static Guid? IdOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Claim), out var id) ? id : null;

    /// <summary>The person that a principal stands for; null when it stands for nobody.</summary>
    public static Guid? OwnerOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Whether a principal's sign-in still holds.</summary>
    public static async Task<bool> IsAliveAsync(ClaimsPrincipal principal, SignInService signIns, CancellationToken cancellationToken = default) =>
        (OwnerOf(principal), IdOf(principal)) is ({ } owner, { } id) && await signIns.IsAliveAsync(owner, id, cancellationToken);

    /// <summary>Gives another principal of the same person the sign-in of the one before.</summary>
    public static void Carry(ClaimsPrincipal from, ClaimsPrincipal to)
    {
        if (from.FindFirst(Claim) is { } claim && to.Identity is ClaimsIdentity identity && IdOf(to) is null)
        {
            identity.AddClaim(claim.Clone());
        }
    }

    /// <inheritdoc/>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Principal is not { Identity: ClaimsIdentity identity } principal || OwnerOf(principal) is not { } owner)
        {
            return;
        }

        WhoCookie.Set(context.HttpContext, owner);
        if (IdOf(principal) is not null)
        {
            return;
        }

        // New rights or a new password in the same browser are no new sign-in.
        var before = context.HttpContext.User;
        if (OwnerOf(before) == owner && await IsAliveAsync(before, signIns, context.HttpContext.RequestAborted))
        {
            Carry(before, principal);
            return;
        }

        var id = await signIns.BeginAsync(owner, RequestOrigin.Of(context.HttpContext), context.Properties.IsPersistent);
        identity.AddClaim(new(Claim, id.ToString()));
    }

    /// <inheritdoc/>
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context) => SecurityStampValidator.ValidatePrincipalAsync(context);

    /// <inheritdoc/>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        WhoCookie.Clear(context.HttpContext);
        var principal = context.HttpContext.User;
        if (OwnerOf(principal) is { } owner && IdOf(principal) is { } id)
        {
            await signIns.EndAsync(new Actor(owner), id, RequestOrigin.Of(context.HttpContext));
        }
    }
}
