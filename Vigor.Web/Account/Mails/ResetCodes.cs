using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Vigor.Web.Account.Mails;

/// <summary>
/// Codes that people type from a mail: ten letters and digits that nobody mixes up, about 49 bits. A code works once, for
/// <see cref="PasswordResets.Hours"/> hours and <see cref="MostTries"/> tries; only its hash is stored.
/// </summary>
internal sealed class ResetCodes(TimeProvider time)
{
    /// <summary>Wrong codes after which even the right one does not work.</summary>
    public const int MostTries = 5;

    private const string Provider = "Vigor", Name = "reset-code", Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10, Half = 5;

    /// <summary>Makes a code for an account; one that was made before does not work any more.</summary>
    public async Task<string> MakeAsync(Core.People.Account account, UserManager<Core.People.Account> accounts)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        await StoreAsync(account, accounts, HashOf(code), time.GetUtcNow().AddHours(PasswordResets.Hours).ToUnixTimeSeconds(), 0);
        return $"{code[..Half]}-{code[Half..]}";
    }

    /// <summary>Whether a code is the account's; a wrong one is counted.</summary>
    public async Task<bool> IsRightAsync(Core.People.Account account, UserManager<Core.People.Account> accounts, string code)
    {
        var stored = (await accounts.GetAuthenticationTokenAsync(account, Provider, Name))?.Split(' ');
        if (stored is not [var hash, var until, var tried]
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var end) || time.GetUtcNow().ToUnixTimeSeconds() >= end
            || !int.TryParse(tried, CultureInfo.InvariantCulture, out var tries) || tries >= MostTries)
        {
            return false;
        }

        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(Plain(code)))))
        {
            return true;
        }

        await StoreAsync(account, accounts, hash, end, tries + 1);
        return false;
    }

    /// <summary>Forgets the code of an account: it was used.</summary>
    public static Task ForgetAsync(Core.People.Account account, UserManager<Core.People.Account> accounts) =>
        accounts.RemoveAuthenticationTokenAsync(account, Provider, Name);

    // As people type it: in capitals, with spaces, with or without the hyphen.
    private static string Plain(string code) => string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private static Task StoreAsync(Core.People.Account account, UserManager<Core.People.Account> accounts, string hash, long until, int tries) =>
        accounts.SetAuthenticationTokenAsync(account, Provider, Name, string.Create(CultureInfo.InvariantCulture, $"{hash} {until} {tries}"));
}
