using Azure;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using Vigor.Core;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting.Vault;

/// <summary>
/// The secrets of a vault as configuration: <c>Smtp--Password</c> is <c>Smtp:Password</c>, and as a vault allows no underscores,
/// <c>DATABASE-URL</c> is the older name <c>DATABASE_URL</c>. Disabled secrets and those of certificates are none.
/// </summary>
internal sealed class VaultSecrets : ConfigurationProvider, IConfigurationSource
{
    private readonly SecretClient client;
    private Dictionary<string, (DateTimeOffset? UpdatedOn, string Value)> known = [];

    public VaultSecrets(Uri vault, TokenCredential credential, HttpMessageHandler? transport = null)
    {
        // On this machine there is no domain that the address could be compared with.
        var options = new SecretClientOptions { DisableChallengeResourceVerification = vault.IsLoopback };
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        if (transport is not null)
        {
            options.Transport = new Azure.Core.Pipeline.HttpClientTransport(transport);
        }

        client = new(vault, credential, options);
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <inheritdoc/>
    /// <exception cref="ConfigurationMistake">The vault gives no secrets; says which right is missing.</exception>
    public override void Load()
    {
        try
        {
            _ = Refresh(CancellationToken.None);
        }
        catch (Exception failure) when (VaultFailure.Of(failure) is { } why)
        {
            throw new ConfigurationMistake(VaultOptions.AddressKey, $"leads to the vault {client.VaultUri}, {why}");
        }
    }

    /// <summary>Asks the vault what changed. What cannot be read leaves everything as it was.</summary>
    /// <returns>Whether anything changed, which whoever reads the configuration is told.</returns>
    public bool Refresh(CancellationToken cancellationToken)
    {
        var now = new Dictionary<string, (DateTimeOffset? UpdatedOn, string Value)>(StringComparer.OrdinalIgnoreCase);
        foreach (var secret in client.GetPropertiesOfSecrets(cancellationToken).Where(secret => secret is { Enabled: not false, Managed: false }))
        {
            if (known.TryGetValue(secret.Name, out var before) && before.UpdatedOn == secret.UpdatedOn)
            {
                now[secret.Name] = before;
            }
            else if (ValueOf(secret.Name, cancellationToken) is { } value)
            {
                now[secret.Name] = (secret.UpdatedOn, value);
            }
        }

        if (now.Count == known.Count && now.All(secret => known.TryGetValue(secret.Key, out var before) && before.Value == secret.Value.Value))
        {
            known = now;
            return false;
        }

        known = now;
        Data = now.ToDictionary(secret => KeyOf(secret.Key), secret => (string?)secret.Value.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
        return true;
    }

    private static string KeyOf(string name) => OlderNames.OfDashed(name) ?? name.Replace("--", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    // One that was deleted or disabled since the list was made is none.
    private string? ValueOf(string name, CancellationToken cancellationToken)
    {
        try
        {
            return client.GetSecret(name, cancellationToken: cancellationToken).Value.Value;
        }
        catch (RequestFailedException gone) when (gone.Status == StatusCodes.Status404NotFound || gone.Message.Contains("SecretDisabled", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
