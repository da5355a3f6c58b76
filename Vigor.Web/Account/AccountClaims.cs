using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Vigor.Web.Account;

/// <summary>Puts role and tier, which are columns of the account, into the sign-in cookie.</summary>
internal sealed class AccountClaims(UserManager<Core.People.Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Core.People.Account>(accounts, options)
{
    /// <summary>Claim type of the tier.</summary>
    public const string Tier = "tier";

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Core.People.Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(Tier, user.Tier.ToString()));
        return identity;
    }
}
