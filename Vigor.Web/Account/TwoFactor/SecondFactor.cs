using Microsoft.AspNetCore.Identity;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.SignIns;

namespace Vigor.Web.Account.TwoFactor;

/// <summary>
/// The code that is asked for beside the password: six digits of an authenticator (RFC 6238), each used once, or a recovery code.
/// Only who has the right password can try, and after five wrong ones nobody for fifteen minutes.
/// </summary>
internal sealed class SecondFactor(UserManager<Core.People.Account> accounts, IUserStore<Core.People.Account> store, SecurityLog log)
{
    /// <summary>Recovery codes that are given.</summary>
    public const int RecoveryCodes = 10;

    private const string Store = "Vigor";
    private const string LastCode = "LastAuthenticatorCode";
    private const int Digits = 6;

    /// <summary>Whether a code is right; counts a wrong one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="typed">What was typed; blanks and hyphens do not count.</param>
    /// <param name="context">Where it was typed.</param>
    public async Task<bool> IsRightAsync(Core.People.Account account, string typed, HttpContext context)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            await log.NoteAsync(account.Id, SecurityEventKind.LockedOut, RequestOrigin.Of(context));
            return false;
        }

        var plain = typed.Replace(" ", "", StringComparison.Ordinal);
        var code = plain.Replace("-", "", StringComparison.Ordinal);
        var isDigits = code.Length == Digits && code.All(char.IsAsciiDigit);
        var isRight = isDigits ? await IsOfAuthenticatorAsync(account, code) : await IsRecoveryAsync(account, plain.ToUpperInvariant(), context);
        if (isRight)
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }

        await accounts.AccessFailedAsync(account);
        await log.NoteAsync(account.Id, SecurityEventKind.SignInRefused, RequestOrigin.Of(context));
        return false;
    }

    /// <summary>Asks for codes from now on.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="code">A code of the authenticator, to prove that it holds the key.</param>
    /// <param name="context">Where it is asked.</param>
    /// <returns>The recovery codes; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TryTurnOnAsync(Core.People.Account account, string code, HttpContext context)
    {
        if (!await IsOfAuthenticatorAsync(account, code.Replace(" ", "", StringComparison.Ordinal)))
        {
            return null;
        }

        await accounts.SetTwoFactorEnabledAsync(account, true);
        await log.NoteAsync(account.Id, SecurityEventKind.TwoFactorOn, RequestOrigin.Of(context));
        return await RenewAsync(account);
    }

    /// <summary>Other recovery codes; those of before work no more.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Core.People.Account account) => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>Asks for codes no more, and forgets the key.</summary>
    public async Task TurnOffAsync(Core.People.Account account, HttpContext context)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await log.NoteAsync(account.Id, SecurityEventKind.TwoFactorOff, RequestOrigin.Of(context));
    }

    /// <summary>The key an authenticator is given, made when there is none.</summary>
    public async Task<string> KeyAsync(Core.People.Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } known)
        {
            return known;
        }

        // The manager's way of making one signs everybody out, and so far somebody has only looked at a page.
        var key = accounts.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<Core.People.Account>)store).SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        await accounts.UpdateAsync(account);
        return key;
    }

    // Whoever looks over a shoulder must not use the same code again.
    private async Task<bool> IsOfAuthenticatorAsync(Core.People.Account account, string code)
    {
        if (await accounts.GetAuthenticationTokenAsync(account, Store, LastCode) == code
            || !await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return false;
        }

        await accounts.SetAuthenticationTokenAsync(account, Store, LastCode, code);
        return true;
    }

    private async Task<bool> IsRecoveryAsync(Core.People.Account account, string code, HttpContext context)
    {
        if (!(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            return false;
        }

        await log.NoteAsync(account.Id, SecurityEventKind.RecoveryCodeUsed, RequestOrigin.Of(context));
        return true;
    }
}
