using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Vigor.Core.People.Services;

namespace Vigor.Web.Account.SignIns;

/// <summary>Asks, beside the stamp of the account, whether the very sign-in still holds.</summary>
internal sealed class SignInValidator(
    IOptions<SecurityStampValidatorOptions> options,
    SignInManager<Core.People.Account> signIn,
    ILoggerFactory logs,
    SignInService signIns) : SecurityStampValidator<Core.People.Account>(options, signIn, logs)
{
    /// <inheritdoc/>
    protected override async Task<Core.People.Account?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        principal is not null && await SignInCookie.IsAliveAsync(principal, signIns) ? await base.VerifySecurityStamp(principal) : null;
}
