using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vigor.Core.People.Push;

/// <summary>
/// The pair of keys by which push services know this Vigor again (RFC 8292, VAPID): an ECDSA key on the curve P-256. Browsers are given
/// the public half when they subscribe, and their push service takes messages for them from nobody else.
/// </summary>
public sealed class VapidKeys
{
    /// <summary>How long a token holds; push services refuse more than 24 hours.</summary>
    private static readonly TimeSpan Valid = TimeSpan.FromHours(12);

    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);

    private static readonly byte[] Probe = "Vigor"u8.ToArray();

    /// <summary>Bytes of an uncompressed point.</summary>
    internal const int PointBytes = 65;

    private readonly ECParameters pair;

    private VapidKeys(ECParameters pair) => this.pair = pair;

    /// <summary>The public half, the 65 bytes of an uncompressed point in base64url: what browsers are given.</summary>
    public string Public => Base64Url.EncodeToString(PointOf(pair));

    /// <summary>The private half, 32 bytes in base64url. Never logged, never sent.</summary>
    internal string Private => Base64Url.EncodeToString(pair.D);

    /// <summary>A new pair.</summary>
    public static VapidKeys New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>Reads a pair in base64url; null where it is none, or the halves do not belong together.</summary>
    public static VapidKeys? Read(string publicKey, string privateKey)
    {
        try
        {
            var read = Parameters(Base64Url.DecodeFromChars(publicKey), Base64Url.DecodeFromChars(privateKey));
            using var key = ECDsa.Create(read);
            return key.VerifyData(Probe, key.SignData(Probe, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256) ? new(read) : null;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What the header <c>Authorization</c> of a message to a push service says.</summary>
    /// <param name="endpoint">Where the message goes.</param>
    /// <param name="subject">How the service may reach whoever runs this Vigor: an address of <c>mailto:</c> or <c>https:</c>; left out when absent.</param>
    /// <param name="now">The moment.</param>
    public string Authorization(Uri endpoint, string? subject, DateTimeOffset now)
    {
        var token = SigningInput(endpoint, subject, now + Valid);
        using var key = ECDsa.Create(pair);
        var signature = key.SignData(Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256);
        return $"vapid t={token}.{Base64Url.EncodeToString(signature)}, k={Public}";
    }

    /// <summary>Header and claims of a token, as they are signed.</summary>
    internal static string SigningInput(Uri endpoint, string? subject, DateTimeOffset until)
    {
        var claims = new Dictionary<string, object> { ["aud"] = endpoint.GetLeftPart(UriPartial.Authority), ["exp"] = until.ToUnixTimeSeconds() };
        if (subject is not null)
        {
            claims["sub"] = subject;
        }

        return $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
    }

    /// <summary>A key on P-256 from its bytes.</summary>
    /// <param name="point">The public half: 4, then 32 bytes each of x and y.</param>
    /// <param name="secret">The private half; absent for a key that is public only.</param>
    /// <exception cref="CryptographicException">The point is none of 65 bytes.</exception>
    internal static ECParameters Parameters(byte[] point, byte[]? secret = null) => point is [4, ..] && point.Length == PointBytes
        ? new() { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] }, D = secret }
        : throw new CryptographicException("This is no uncompressed point of P-256.");

    /// <summary>The bytes of a public half.</summary>
    internal static byte[] PointOf(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];
}
