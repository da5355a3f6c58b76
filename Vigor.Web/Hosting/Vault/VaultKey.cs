using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Vigor.Core;

namespace Vigor.Web.Hosting.Vault;

/// <summary>
/// An RSA key in a vault, which never leaves it: the vault wraps and unwraps for whoever may. Over its plain REST interface, as
/// data protection asks without waiting and seldom, a few times a start.
/// </summary>
/// <param name="vault">Address of the vault.</param>
/// <param name="name">Name of the key.</param>
/// <param name="credential">Who asks.</param>
/// <param name="transport">The way there; the usual one when absent.</param>
internal sealed class VaultKey(Uri vault, string name, TokenCredential credential, HttpMessageHandler? transport = null) : IDisposable
{
    /// <summary>The role that it takes.</summary>
    public const string Right = "Key Vault Crypto Service Encryption User";

    private const string Version = "api-version=7.4";
    private const string Algorithm = "RSA-OAEP-256";
    private const int Tries = 3;

    private readonly HttpClient http = new(transport ?? new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = TimeSpan.FromSeconds(15) };

    // A token for vault.azure.net, or for what vaults of other clouds end with. A vault on this machine stands in for one of Azure's.
    private readonly string scope = $"https://{(vault.IsLoopback ? "vault.azure.net" : vault.Host[(vault.Host.IndexOf('.', StringComparison.Ordinal) + 1)..])}/.default";

    /// <summary>Wraps a key of at most 190 bytes.</summary>
    /// <returns>The wrapped key, and the address of the version of the vault's key that wrapped it.</returns>
    public (byte[] Wrapped, Uri By) Wrap(byte[] key)
    {
        using var answer = Ask(new Uri(vault, $"/keys/{Uri.EscapeDataString(name)}/wrapkey?{Version}"), key);
        return (Decode(answer.RootElement.GetProperty("value").GetString()!), new Uri(answer.RootElement.GetProperty("kid").GetString()!));
    }

    /// <summary>Unwraps it again.</summary>
    /// <exception cref="InvalidOperationException">Another vault wrapped it: no token goes there.</exception>
    public byte[] Unwrap(byte[] wrapped, Uri by)
    {
        if (by.Authority != vault.Authority || by.Scheme != vault.Scheme)
        {
            throw new InvalidOperationException($"A key in the database was wrapped by {by.Host}, and not by the vault that is configured.");
        }

        using var answer = Ask(new Uri($"{by}/unwrapkey?{Version}"), wrapped);
        return Decode(answer.RootElement.GetProperty("value").GetString()!);
    }

    /// <summary>Tries it, so that a missing right stops the start and not the first person who signs in.</summary>
    /// <exception cref="ConfigurationMistake">It cannot be used.</exception>
    public void Try()
    {
        try
        {
            var probe = new byte[32];
            var (wrapped, by) = Wrap(probe);
            if (!Unwrap(wrapped, by).AsSpan().SequenceEqual(probe))
            {
                throw new ConfigurationMistake("KeyVault:Key", $"names the key '{name}' of {vault}, which does not unwrap what it wrapped.");
            }
        }
        catch (Exception failure) when (VaultFailure.Of(failure, Right) is { } why)
        {
            throw new ConfigurationMistake("KeyVault:Key", $"names the key '{name}' of the vault {vault}, {why}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private JsonDocument Ask(Uri address, byte[] value)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent($$"""{"alg":"{{Algorithm}}","value":"{{Encode(value)}}"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.GetToken(new TokenRequestContext([scope]), CancellationToken.None).Token);
            using var answer = http.Send(request);
            using var body = answer.Content.ReadAsStream();
            if (answer.IsSuccessStatusCode)
            {
                return JsonDocument.Parse(body);
            }

            if (attempt == Tries || !IsPassing(answer.StatusCode))
            {
                using var text = new StreamReader(body);
                throw new Azure.RequestFailedException((int)answer.StatusCode, text.ReadToEnd());
            }

            Thread.Sleep(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt));
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
