using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Web.Hosting.Vault;

namespace Vigor.Tests.Hosting.Vault;

/// <summary>Secrets of a vault as configuration, by the real client of Azure against a stand-in.</summary>
public sealed class VaultSecretsTests
{
    [Fact]
    public async Task Every_page_is_read_and_names_become_keys()
    {
        await using var vault = await VaultDouble.StartAsync(
            ("Smtp--Password", "mail-secret"), ("ConnectionStrings--Vigor", "Host=db"), ("OPENAI-API-KEY", "older-secret"), ("Ai--Providers--azure--ApiKey", "k"), ("plain-name", "p"));
        vault.Set("Off", "x", enabled: false);
        vault.Set("OfACertificate", "x", managed: true);

        var read = Configuration(vault);

        Assert.Equal("mail-secret", read["Smtp:Password"]);
        Assert.Equal("Host=db", read["ConnectionStrings:Vigor"]);
        Assert.Equal("older-secret", read["OPENAI_API_KEY"]);
        Assert.Equal("k", read["Ai:Providers:azure:ApiKey"]);
        Assert.Equal("p", read["plain-name"]);
        Assert.Null(read["Off"]);
        Assert.Null(read["OfACertificate"]);
    }

    [Theory]
    [InlineData("/secrets", 403, "ForbiddenByRbac", "give it the role 'Key Vault Secrets User' there")]
    [InlineData("/secrets/One", 403, "ForbiddenByRbac", "give it the role 'Key Vault Secrets User' there")]
    [InlineData("/secrets", 403, "ForbiddenByFirewall", "whose firewall keeps this machine out")]
    [InlineData("/secrets", 404, "ResourceNotFound", "is the address right?")]
    [InlineData("/secrets", 400, "BadParameter", "answers with status 400")]
    public async Task A_refusal_stops_the_start_with_one_sentence(string path, int status, string code, string why)
    {
        await using var vault = await VaultDouble.StartAsync(("One", "1"));
        vault.Refusals.Enqueue((path, status, code));

        var mistake = Assert.Throws<ConfigurationMistake>(() => Configuration(vault));

        Assert.Equal("KeyVault:Uri", mistake.Key);
        Assert.Contains($"leads to the vault {vault.Address}, ", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(why, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Fact]
    public async Task A_token_that_the_vault_does_not_take_and_no_token_at_all_are_told_apart()
    {
        await using var vault = await VaultDouble.StartAsync(("One", "1"));

        Assert.Contains("same tenant", Assert.Throws<ConfigurationMistake>(() => Configuration(vault, new Other(() => new("another-token", DateTimeOffset.MaxValue)))).Message, StringComparison.Ordinal);
        Assert.Contains("no identity", Assert.Throws<ConfigurationMistake>(() => Configuration(vault, new Other(() => throw new CredentialUnavailableException("none")))).Message, StringComparison.Ordinal);
        Assert.Contains("gives this machine no token", Assert.Throws<ConfigurationMistake>(() => Configuration(vault, new Other(() => throw new AuthenticationFailedException("no")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_asked_to_wait_is_waited_for()
    {
        await using var vault = await VaultDouble.StartAsync(("One", "1"));
        vault.Refusals.Enqueue(("/secrets", 429, "Throttled"));
        vault.Refusals.Enqueue(("/secrets/One", 429, "Throttled"));

        Assert.Equal("1", Configuration(vault)["One"]);
    }

    [Fact]
    public async Task What_changes_in_the_vault_holds_without_a_restart_and_only_that_is_read_again()
    {
        await using var vault = await VaultDouble.StartAsync(("Changes", "before"), ("Goes", "x"), ("Stays", "same"));
        var secrets = Secrets(vault);
        var read = new ConfigurationBuilder().Add(secrets).Build();
        var told = 0;
        using var listening = ChangeToken.OnChange(read.GetReloadToken, () => told++);
        vault.Asked.Clear();

        Assert.False(secrets.Refresh(CancellationToken.None));
        Assert.Equal(0, told);
        Assert.DoesNotContain(vault.Asked, path => path.StartsWith("GET /secrets/", StringComparison.Ordinal));

        vault.Set("Changes", "after");
        vault.Set("Goes", "x", enabled: false);
        vault.Set("Comes", "new");
        Assert.True(secrets.Refresh(CancellationToken.None));

        Assert.Equal(("after", null, "same", "new", 1), (read["Changes"], read["Goes"], read["Stays"], read["Comes"], told));
        Assert.DoesNotContain("GET /secrets/Stays", vault.Asked);
    }

    [Fact]
    public async Task A_vault_that_is_away_leaves_everything_as_it_was()
    {
        await using var vault = await VaultDouble.StartAsync(("One", "1"));
        var secrets = Secrets(vault);
        var read = new ConfigurationBuilder().Add(secrets).Build();
        vault.Set("One", "2");
        vault.Refusals.Enqueue(("/secrets", 403, "ForbiddenByRbac"));
        Assert.Throws<RequestFailedException>(() => secrets.Refresh(CancellationToken.None));
        Assert.Equal("1", read["One"]);

        var time = new FakeTimeProvider();
        using var reload = new VaultReload(secrets, Options.Create(new VaultOptions()), time, NullLogger<VaultReload>.Instance);
        var changed = new TaskCompletionSource();
        using var listening = ChangeToken.OnChange(read.GetReloadToken, () => changed.TrySetResult());
        vault.Refusals.Enqueue(("/secrets", 403, "ForbiddenByRbac"));
        await reload.StartAsync(CancellationToken.None);
        while (!changed.Task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(5));
            await Task.Yield();
        }

        Assert.Equal("2", read["One"]);
        Assert.Empty(vault.Refusals);
        await reload.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("http://vault.example.org", "must be the address of a vault")]
    [InlineData("vault", "must be the address of a vault")]
    public void A_token_goes_to_no_address_without_protection(string address, string why) =>
        Assert.Contains(why, Assert.Throws<ConfigurationMistake>(() => new VaultOptions { Uri = address }.Address()).Message, StringComparison.Ordinal);

    private static VaultSecrets Secrets(VaultDouble vault, TokenCredential? credential = null) => new(vault.Address, credential ?? new VaultDouble.Credential(), vault.Transport());

    private static IConfigurationRoot Configuration(VaultDouble vault, TokenCredential? credential = null) => new ConfigurationBuilder().Add(Secrets(vault, credential)).Build();

    private sealed class Other(Func<AccessToken> token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => token();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token());
    }
}
