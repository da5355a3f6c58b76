using Vigor.Core;
using Vigor.Web.Hosting.Vault;

namespace Vigor.Tests.Hosting.Vault;

/// <summary>Keys of cookies are wrapped by a key that never leaves the vault.</summary>
public sealed class VaultKeyTests
{
    [Fact]
    public async Task Wrapping_and_unwrapping_wait_where_they_are_asked_to_and_name_the_right_that_is_missing()
    {
        await using var vault = await VaultDouble.StartAsync();
        using var key = Key(vault);
        vault.Refusals.Enqueue(("/keys/cookies/wrapkey", 429, "Throttled"));
        key.Try();

        vault.Refusals.Enqueue(("/keys/cookies/wrapkey", 403, "ForbiddenByRbac"));
        var mistake = Assert.Throws<ConfigurationMistake>(key.Try);
        Assert.Equal("KeyVault:Key", mistake.Key);
        Assert.Contains($"the vault {vault.Address}", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("Key Vault Crypto Service Encryption User", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_goes_to_a_vault_that_only_the_database_names()
    {
        await using var vault = await VaultDouble.StartAsync();
        await using var thief = await VaultDouble.StartAsync();
        using var key = Key(vault);

        Assert.Throws<InvalidOperationException>(() => key.Unwrap([1], new Uri(thief.Address, "/keys/cookies/1")));
        Assert.Empty(thief.Asked);
    }

    private static VaultKey Key(VaultDouble vault) => new(vault.Address, "cookies", new VaultDouble.Credential(), vault.Transport());
}
