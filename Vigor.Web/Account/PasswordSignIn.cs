using Microsoft.AspNetCore.Identity;

namespace Vigor.Web.Account;

/// <summary>Signing in with e-mail address and password.</summary>
internal sealed class PasswordSignIn(
    UserManager<Core.People.Account> accounts,
    SignInManager<Core.People.Account> signIn,
    IPasswordHasher<Core.People.Account> hasher,
    Administrators administrators)
{
    private static readonly Core.People.Account Nobody = new();
    private static string? hashOfNobody;

    /// <summary>Signs somebody in and says whether it went well; never why not.</summary>
    public async Task<bool> TryAsync(string email, string password, bool remember)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            // The hash is nearly all of the time an answer takes: without it the clock would tell who has an account.
            hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, hashOfNobody, password);
            return false;
        }

        if (!(await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded)
        {
            return false;
        }

        await SignInAsync(account, remember);
        return true;
    }

    /// <summary>Signs in the owner of an account who has just proved to be it.</summary>
    public async Task SignInAsync(Core.People.Account account, bool remember)
    {
        await administrators.RecogniseAsync(account, accounts);
        await signIn.SignInAsync(account, remember);
    }
}
