using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Vigor.Core;
using Vigor.Core.People;

namespace Vigor.Web.Account;

/// <summary>Who acts on this page: the first argument of every service call.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary>The person who is signed in.</summary>
    /// <exception cref="Refusal">Nobody is.</exception>
    public async Task<Actor> GetAsync() => From((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>The person a principal stands for.</summary>
    /// <exception cref="Refusal">It stands for nobody.</exception>
    public static Actor From(ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            throw new Refusal(RefusalCode.Unauthorized, "Sign in to go on.");
        }

        return new Actor(
            id,
            Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? role : Role.User,
            Enum.TryParse<Tier>(principal.FindFirstValue(AccountClaims.Tier), out var tier) ? tier : Tier.Free);
    }
}
