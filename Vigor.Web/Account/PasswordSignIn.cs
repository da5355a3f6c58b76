using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.Mails;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Account.TwoFactor;

namespace Vigor.Web.Account;

/// <summary>Signing in with e-mail address and password.</summary>
internal sealed class PasswordSignIn(
    UserManager<Core.People.Account> accounts,
    SignInManager<Core.People.Account> signIn,
    Administrators administrators,
    SecurityLog log,
    KnownPlaces places,
    KnownDevices devices,
    EmailConfirmations confirmations,
    IOptions<AccountOptions> options)
{
    private static readonly Core.People.Account Nobody = new();
    private static string? hashOfNobody;

    private HttpContext Http => signIn.Context;

    /// <summary>Signs somebody in; of what went wrong it says only what the right password has earned.</summary>
    public async Task<SignInOutcome> TryAsync(string email, string password, bool remember)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            // The hash is nearly all of the time an answer takes: without it the clock would tell who has an account.
            SpendTime(password);
            await log.NoteRefusedAsync();
            return SignInOutcome.Refused;
        }

        if (!await IsRightAsync(account, password))
        {
            return SignInOutcome.Refused;
        }

        if (account.DisabledAt is not null)
        {
            return SignInOutcome.Disabled;
        }

        if (options.Value.RequireConfirmedEmail && !account.EmailConfirmed)
        {
            confirmations.Post(account.Id, Http.Request);
            return SignInOutcome.Unconfirmed;
        }

        if (account.TwoFactorEnabled)
        {
            await PendingSignIn.HoldAsync(Http, account.Id, remember);
            return SignInOutcome.NeedsCode;
        }

        await SignInAsync(account, remember);
        return SignInOutcome.SignedIn;
    }

    /// <summary>
    /// Whether a password is the account's. Wrong ones of strangers lock strangers out; a browser or a network from which the owner
    /// has signed in before is counted for itself, so that nobody can lock the owner out from elsewhere.
    /// </summary>
    public async Task<bool> IsRightAsync(Core.People.Account account, string password)
    {
        var from = RequestOrigin.Of(Http);
        var known = await places.OfAsync(Http, account.Id);
        var mayTry = known is null ? !await accounts.IsLockedOutAsync(account) : places.MayTry(known);
        if (!mayTry)
        {
            SpendTime(password);
            await log.NoteAsync(account.Id, SecurityEventKind.LockedOut, from);
            return false;
        }

        var isRight = known is null
            ? (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded
            : await accounts.CheckPasswordAsync(account, password);
        if (!isRight)
        {
            if (known is not null)
            {
                places.Count(known);
            }

            await log.NoteAsync(account.Id, SecurityEventKind.SignInRefused, from);
        }

        return isRight;
    }

    /// <summary>Signs in the owner of an account who has just proved to be it; nobody is signed in with one that is switched off.</summary>
    public async Task SignInAsync(Core.People.Account account, bool remember)
    {
        if (account.DisabledAt is not null)
        {
            return;
        }

        await administrators.RecogniseAsync(account, accounts);
        await signIn.SignInAsync(account, remember);
        devices.Remember(Http, account.Id);
    }

    private void SpendTime(string password)
    {
        hashOfNobody ??= accounts.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        accounts.PasswordHasher.VerifyHashedPassword(Nobody, hashOfNobody, password);
    }
}
