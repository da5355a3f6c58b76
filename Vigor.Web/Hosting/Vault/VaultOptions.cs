using System.ComponentModel.DataAnnotations;
using Vigor.Core;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting.Vault;

/// <summary>The Azure Key Vault that holds secrets. Without an address there is none.</summary>
[OptionsSection("KeyVault")]
internal sealed record VaultOptions
{
    /// <summary>Key of the vault's address.</summary>
    public const string AddressKey = "KeyVault:Uri";

    /// <summary>Address of the vault, such as <c>https://vigor-vault.vault.azure.net/</c>.</summary>
    public string? Uri { get; init; }

    /// <summary>Name of an RSA key there that encrypts, in the database, the keys of cookies; without one it does not.</summary>
    public string? Key { get; init; }

    /// <summary>How often the vault is asked whether a secret changed.</summary>
    [Range(10, 86_400)]
    public TimeSpan ReloadSeconds { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The vault's address, or null.</summary>
    /// <exception cref="ConfigurationMistake">It is no address that a token may be sent to, or there is a key and no vault.</exception>
    public Uri? Address()
    {
        if (string.IsNullOrWhiteSpace(Uri))
        {
            return string.IsNullOrWhiteSpace(Key) ? null : throw new ConfigurationMistake(AddressKey, "is missing; KeyVault:Key names a key of that vault.");
        }

        return System.Uri.TryCreate(Uri, UriKind.Absolute, out var address) && address.Scheme == System.Uri.UriSchemeHttps
            ? address
            : throw new ConfigurationMistake(AddressKey, "must be the address of a vault, such as https://vigor-vault.vault.azure.net/.");
    }
}
