using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Vigor.Core;
using Vigor.Core.Configured;
using Vigor.Web.Hosting.Vault;

namespace Vigor.Web.Account.Keys;

/// <summary>
/// The keys that protect cookies and mailed tokens. They are in the database, so that a restart signs nobody out and several
/// processes trust the same cookie; a copy of the database is of no use for signing in when a vault's key or a certificate encrypts them.
/// </summary>
internal static partial class KeyProtection
{
    /// <summary>Adds the keys.</summary>
    /// <exception cref="ConfigurationMistake">The certificate cannot be used.</exception>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("Vigor");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((management, scopes) => management.XmlRepository = new StoredKeys(scopes));
        var options = BoundOptions.Read<KeyOptions>(configuration);
        var certificate = string.IsNullOrWhiteSpace(options.Certificate) ? null : Read(options);
        if (!string.IsNullOrWhiteSpace(BoundOptions.Read<VaultOptions>(configuration).Key))
        {
            // Keys from before stay readable with the certificate; new ones are the vault's.
            services.AddOptions<KeyManagementOptions>().Configure<VaultKey>((management, vault) => management.XmlEncryptor = new VaultKeyEncryption(vault));
            if (certificate is not null)
            {
                keys.UnprotectKeysWithAnyCertificate(certificate);
            }
        }
        else if (certificate is not null)
        {
            keys.ProtectKeysWithCertificate(certificate);
        }
        else
        {
            services.AddHostedService<PlainKeys>();
        }
    }

    private static X509Certificate2 Read(KeyOptions options)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(options.Certificate!, options.Password);
            return certificate.HasPrivateKey ? certificate : throw Unusable(options, "it has no private key");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(options, "it cannot be read, or the password is another");
        }
    }

    private static ConfigurationMistake Unusable(KeyOptions options, string why) => new("Vigor:Keys:Certificate", $"names a certificate that cannot be used: {why}: '{options.Certificate}'.");

    /// <summary>Says once what the framework would say of every key.</summary>
    private sealed partial class PlainKeys(ILogger<PlainKeys> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            Told(log);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(Level = LogLevel.Information, Message = "Keys of cookies are stored unencrypted in the database: whoever reads it can sign in as anybody. KeyVault:Key or Vigor:Keys:Certificate encrypts them.")]
        private static partial void Told(ILogger log);
    }
}
