using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vigor.Core.People.Push;

/// <summary>
/// Encrypts what is pushed so that only the browser can read it, and no push service on the way (RFC 8291, with the content coding
/// <c>aes128gcm</c> of RFC 8188): a key agreed on by ECDH on P-256 with the browser's key, AES-128-GCM, one record.
/// </summary>
/// <remarks>
/// The cryptography is the platform's. The ready-made client (Lib.Net.Http.WebPush) draws its key and salt itself, so that the RFC's vector
/// cannot be put to it; here it is a test.
/// </remarks>
internal static class PushEncryption
{
    /// <summary>Bytes of the secret that a browser gives along with its key.</summary>
    public const int SecretBytes = 16;

    /// <summary>Bytes of the salt of a message.</summary>
    public const int SaltBytes = 16;

    /// <summary>What every text is filled up to, so that its length does not tell which reminder it is; a longer one is left as it is.</summary>
    public const int FilledTo = 256;

    private const int RecordSize = 4096, TagBytes = 16, KeyBytes = 16, NonceBytes = 12;

    /// <summary>Encrypts a text with a key and a salt of its own.</summary>
    /// <param name="text">At most 3,900 bytes.</param>
    /// <param name="receiver">The browser's public key, 65 bytes.</param>
    /// <param name="secret">Its secret, <see cref="SecretBytes"/>.</param>
    /// <exception cref="CryptographicException">The key is no point of the curve.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, byte[] receiver, byte[] secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, receiver, secret, own, RandomNumberGenerator.GetBytes(SaltBytes), FilledTo);
    }

    /// <summary>Encrypts a text with a given key and salt, each of which must never be used twice.</summary>
    internal static byte[] Encrypt(ReadOnlySpan<byte> text, byte[] receiver, byte[] secret, ECDiffieHellman own, byte[] salt, int filledTo)
    {
        var (key, nonce) = Keys(own, receiver, secret, salt);
        var point = VapidKeys.PointOf(own.ExportParameters(includePrivateParameters: false));

        // A last record ends with a two and then any number of noughts.
        var record = new byte[Math.Max(text.Length + 1, filledTo)];
        text.CopyTo(record);
        record[text.Length] = 2;

        var header = SaltBytes + sizeof(uint) + 1 + point.Length;
        var message = new byte[header + record.Length + TagBytes];
        salt.CopyTo(message, 0);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(SaltBytes), RecordSize);
        message[SaltBytes + sizeof(uint)] = (byte)point.Length;
        point.CopyTo(message, SaltBytes + sizeof(uint) + 1);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, record, message.AsSpan(header, record.Length), message.AsSpan(header + record.Length));
        return message;
    }

    private static (byte[] Key, byte[] Nonce) Keys(ECDiffieHellman own, byte[] receiver, byte[] secret, byte[] salt)
    {
        using var other = ECDiffieHellman.Create(VapidKeys.Parameters(receiver));
        var point = VapidKeys.PointOf(own.ExportParameters(includePrivateParameters: false));
        var shared = own.DeriveRawSecretAgreement(other.PublicKey);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. "WebPush: info\0"u8, .. receiver, .. point]);
        return (
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, KeyBytes, salt, "Content-Encoding: aes128gcm\0"u8.ToArray()),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, NonceBytes, salt, "Content-Encoding: nonce\0"u8.ToArray()));
    }
}
