using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Vigor.Tests.People.Push;

/// <summary>What a browser keeps of a subscription, and how it reads what comes: RFC 8291 and 8188 from the other side, written from them and not from our sender.</summary>
internal sealed class BrowserKeys(byte[] point, byte[] secretKey, byte[] secret)
{
    public byte[] Public => point;

    public byte[] Secret => secret;

    public string PublicText => Base64Url.EncodeToString(point);

    public string SecretText => Base64Url.EncodeToString(secret);

    public static BrowserKeys New()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var made = key.ExportParameters(includePrivateParameters: true);
        return new([4, .. made.Q.X!, .. made.Q.Y!], made.D!, RandomNumberGenerator.GetBytes(16));
    }

    public string Read(byte[] message)
    {
        var (salt, idLength) = (message[..16], message[20]);
        var sender = message[21..(21 + idLength)];
        using var own = ECDiffieHellman.Create(KeyOf(point, secretKey));
        using var other = ECDiffieHellman.Create(KeyOf(sender, null));
        var shared = own.DeriveRawSecretAgreement(other.PublicKey);
        var material = Derive(secret, shared, [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. point, .. sender], 32);
        var key = Derive(salt, material, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"), 16);
        var nonce = Derive(salt, material, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"), 12);
        var sealedRecord = message[(21 + idLength)..];
        var record = new byte[sealedRecord.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, sealedRecord.AsSpan(..^16), sealedRecord.AsSpan(^16..), record);
        var end = Array.FindLastIndex(record, value => value != 0);
        Assert.Equal(2, record[end]);
        return Encoding.UTF8.GetString(record.AsSpan(..end));
    }

    // HKDF with HMAC alone: a block is enough for all that is derived here.
    private static byte[] Derive(byte[] salt, byte[] material, byte[] info, int length) => HMACSHA256.HashData(HMACSHA256.HashData(salt, material), (byte[])[.. info, 1])[..length];

    private static ECParameters KeyOf(byte[] point, byte[]? secretKey) => new() { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] }, D = secretKey };
}
