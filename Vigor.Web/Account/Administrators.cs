using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.People.Mail;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;

namespace Vigor.Web.Account;

/// <summary>E-mail addresses that the operator named administrators: <c>Vigor:Admins</c>, a list or separated by commas.</summary>
internal sealed class Administrators(IReadOnlySet<string> addresses, SecurityLog log)
{
    private const string Key = "Vigor:Admins";
    /// <summary>Reads the addresses.</summary>
    /// <exception cref="ConfigurationMistake">One is not an e-mail address.</exception>
    public static IReadOnlySet<string> ListedIn(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var addresses = section.GetChildren()
            .Select(child => child.Value)
            .Append(section.Value)
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return addresses.FirstOrDefault(address => !Letter.CanBeAddressedTo(address)) is { } wrong
            ? throw new ConfigurationMistake(Key, $"must hold e-mail addresses: '{wrong}' is none.")
            : addresses;
    }

    /// <summary>Takes the rights back from everybody who is listed no more.</summary>
    public async Task WithdrawAsync(UserManager<Core.People.Account> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in await accounts.Users.Where(account => account.IsListedAdministrator).ToListAsync(cancellationToken))
        {
            await RecogniseAsync(account, accounts);
        }
    }

    /// <summary>
    /// Makes an account that is listed an administrator's, once its address is confirmed, and takes the rights back from one that is
    /// listed no more; leaves every other as it is.
    /// </summary>
    /// <returns>Whether its rights changed.</returns>
    public async Task<bool> RecogniseAsync(Core.People.Account account, UserManager<Core.People.Account> accounts)
    {
        var isListed = account is { Email: { } address, EmailConfirmed: true } && addresses.Contains(address);
        if (isListed == account.IsListedAdministrator)
        {
            return false;
        }

        if (isListed)
        {
            account.MakeAdministrator();
        }
        else
        {
            account.WithdrawAdministrator();
        }

        // Whoever is signed in with the rights of before is not any more.
        await accounts.UpdateSecurityStampAsync(account);
        await log.NoteAsync(account.Id, SecurityEventKind.RightsChanged, null);
        return true;
    }
}
