using Microsoft.AspNetCore.Identity;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.SignIns;

namespace Vigor.Web.Account;

/// <summary>Signing in with e-mail address and password.</summary>
internal sealed class PasswordSignIn(
    UserManager<Core.People.Account> accounts,
    SignInManager<Core.People.Account> signIn,
    IPasswordHasher<Core.People.Account> hasher,
    Administrators administrators,
    SignInService signIns,
    SecurityLog log,
    KnownDevices devices,
    KnownTries tries)
{
    private static readonly Core.People.Account Nobody = new();
    private static string? hashOfNobody;

    private HttpContext Http => signIn.Context;

    /// <summary>Signs somebody in and says whether it went well; never why not.</summary>
    public async Task<bool> TryAsync(string email, string password, bool remember)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null)
        {
            // The hash is nearly all of the time an answer takes: without it the clock would tell who has an account.
            SpendTime(password);
            return false;
        }

        if (!await IsRightAsync(account, password))
        {
            return false;
        }

        await SignInAsync(account, remember);
        return true;
    }

    /// <summary>
    /// Whether a password is the account's. Wrong ones of strangers lock strangers out; a browser or a network from which the owner
    /// has signed in before is counted for itself, so that nobody can lock the owner out from elsewhere.
    /// </summary>
    public async Task<bool> IsRightAsync(Core.People.Account account, string password)
    {
        var from = RequestOrigin.Of(Http);
        var known = await KnownAsync(account, from.Network);
        var mayTry = known is null ? !await accounts.IsLockedOutAsync(account) : tries.MayTry(known);
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
                tries.Count(known);
            }

            await log.NoteAsync(account.Id, SecurityEventKind.SignInRefused, from);
        }

        return isRight;
    }

    /// <summary>Signs in the owner of an account who has just proved to be it.</summary>
    public async Task SignInAsync(Core.People.Account account, bool remember)
    {
        await administrators.RecogniseAsync(account, accounts);
        await signIn.SignInAsync(account, remember);
        devices.Remember(Http, account.Id);
    }

    private async Task<string?> KnownAsync(Core.People.Account account, string? network)
    {
        if (devices.DeviceOf(Http, account.Id) is { } device)
        {
            return $"{account.Id} {device}";
        }

        return network is not null && await signIns.KnowsAsync(account.Id, network) ? $"{account.Id} {network}" : null;
    }

    private void SpendTime(string password)
    {
        hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, hashOfNobody, password);
    }
}
