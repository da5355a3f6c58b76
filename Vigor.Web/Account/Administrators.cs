using Microsoft.AspNetCore.Identity;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account;

/// <summary>E-mail addresses that the operator named administrators: <c>Vigor:Admins</c>, a list or separated by commas.</summary>
internal sealed class Administrators
{
    private const string Key = "Vigor:Admins";
    private readonly HashSet<string> addresses;

    /// <summary>Reads the addresses.</summary>
    /// <exception cref="ConfigurationMistake">One is not an e-mail address.</exception>
    public Administrators(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        addresses = section.GetChildren()
            .Select(child => child.Value)
            .Append(section.Value)
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (addresses.FirstOrDefault(address => !Letter.CanBeAddressedTo(address)) is { } wrong)
        {
            throw new ConfigurationMistake(Key, $"must hold e-mail addresses: '{wrong}' is none.");
        }
    }

    /// <summary>Makes an account that is listed an administrator's; leaves every other as it is.</summary>
    public async Task RecogniseAsync(Core.People.Account account, UserManager<Core.People.Account> accounts)
    {
        if (account is { Role: Role.Admin, Tier: Tier.Admin } || account.Email is null || !addresses.Contains(account.Email))
        {
            return;
        }

        account.MakeAdministrator();
        await accounts.UpdateAsync(account);
    }
}
