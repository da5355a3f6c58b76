using Azure.Core;
using Vigor.Core;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting.Vault;

/// <summary>Secrets from Azure Key Vault, and names from before Vigor's own.</summary>
internal static class VaultHosting
{
    /// <summary>
    /// Reads the vault that <c>KeyVault:Uri</c> names; what it says counts more than files and the environment. Then what is said
    /// under an older name alone gets its own.
    /// </summary>
    /// <exception cref="ConfigurationMistake">The vault gives no secrets, or a value cannot be used.</exception>
    public static void AddSecrets(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var options = BoundOptions.Read<VaultOptions>(configuration);
        builder.Services.AddBoundOptions<VaultOptions>(configuration);
        builder.Services.AddMachineIdentity(configuration);
        if (options.Address() is { } vault)
        {
            var secrets = new VaultSecrets(vault, MachineIdentity.Credential(configuration));
            ((IConfigurationBuilder)configuration).Add(secrets);
            builder.Services.AddSingleton(secrets);
            builder.Services.AddHostedService<VaultReload>();
            if (!string.IsNullOrWhiteSpace(options.Key))
            {
                builder.Services.AddSingleton(provider => new VaultKey(vault, options.Key, provider.GetRequiredService<TokenCredential>()));
            }
        }

        configuration.AddInMemoryCollection(OlderNames.Read(configuration));
        if (OlderNames.EnvironmentOf(configuration) is { } environment)
        {
            builder.Environment.EnvironmentName = environment;
        }
    }
}
