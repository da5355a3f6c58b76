using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Vigor.Web.Hosting.Vault;

/// <summary>Encrypts a key of data protection with one of its own (AES-256-GCM), which the vault wraps.</summary>
internal sealed class VaultKeyEncryption(VaultKey vault) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = RandomNumberGenerator.GetBytes(VaultEnvelope.KeyBytes);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (cipher, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using (var aes = new AesGcm(key, tag.Length))
        {
            aes.Encrypt(nonce, plain, cipher, tag);
        }

        var (wrapped, by) = vault.Wrap(key);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(plain);
        return new(new VaultEnvelope(by, wrapped, nonce, tag, cipher).ToXml(), typeof(VaultKeyDecryption));
    }
}

/// <summary>Decrypts it again. Data protection makes it by its name, which stands in the database: it must not change.</summary>
internal sealed class VaultKeyDecryption(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var envelope = VaultEnvelope.FromXml(encryptedElement);
        var vault = services.GetService<VaultKey>()
            ?? throw new InvalidOperationException("Keys in the database are wrapped by a vault's key: KeyVault:Uri and KeyVault:Key have to name it.");
        var key = vault.Unwrap(envelope.Wrapped, envelope.By);
        var plain = new byte[envelope.Cipher.Length];
        using (var aes = new AesGcm(key, envelope.Tag.Length))
        {
            aes.Decrypt(envelope.Nonce, envelope.Cipher, envelope.Tag, plain);
        }

        CryptographicOperations.ZeroMemory(key);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>What is stored of an encrypted key.</summary>
/// <param name="By">The version of the vault's key that wrapped.</param>
/// <param name="Wrapped">The wrapped key.</param>
/// <param name="Nonce">Used once.</param>
/// <param name="Tag">Shows that nothing was changed.</param>
/// <param name="Cipher">The encrypted key of data protection.</param>
internal sealed record VaultEnvelope(Uri By, byte[] Wrapped, byte[] Nonce, byte[] Tag, byte[] Cipher)
{
    /// <summary>Bytes of the key that the vault wraps.</summary>
    public const int KeyBytes = 32;

    /// <summary>As XML.</summary>
    public XElement ToXml() => new(
        "vaultKey",
        new XElement("by", By),
        new XElement("wrapped", Convert.ToBase64String(Wrapped)),
        new XElement("nonce", Convert.ToBase64String(Nonce)),
        new XElement("tag", Convert.ToBase64String(Tag)),
        new XElement("value", Convert.ToBase64String(Cipher)));

    /// <summary>From XML.</summary>
    public static VaultEnvelope FromXml(XElement element) => new(
        new Uri(element.Element("by")!.Value), Bytes(element, "wrapped"), Bytes(element, "nonce"), Bytes(element, "tag"), Bytes(element, "value"));

    private static byte[] Bytes(XElement element, string name) => Convert.FromBase64String(element.Element(name)!.Value);
}
