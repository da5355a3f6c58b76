using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vigor.Tests.Hosting.Vault;

/// <summary>
/// A key vault on loopback, with TLS as the real client demands it: challenges who shows no token, lists secrets in pages, wraps keys
/// with RSA. Beside it answers what gives a machine's identity its tokens, as App Service does.
/// </summary>
internal sealed class VaultDouble : IAsyncDisposable
{
    public const string Token = "a-token-for-the-vault";

    private const int PageSize = 2;
    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vigor-vault-");

    private VaultDouble(WebApplication app, X509Certificate2 certificate)
    {
        this.app = app;
        this.certificate = certificate;
        app.Use(GuardAsync);
        app.MapGet("/secrets", List);
        app.MapGet("/secrets/{name}", Get);
        app.MapGet("/secrets/{name}/{version}", Get);
        app.MapPost("/keys/{name}/wrapkey", (HttpContext context, string name) => KeyAsync(context, name, wrap: true));
        app.MapPost("/keys/{name}/{version}/unwrapkey", (HttpContext context, string name, string version) => KeyAsync(context, name, wrap: false));
        app.MapGet("/msi/token", GiveToken);
    }

    /// <summary>The secrets by name.</summary>
    public ConcurrentDictionary<string, Secret> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked, such as <c>GET /secrets</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Statuses that the next requests with a token get instead, each with the code of the error.</summary>
    public ConcurrentQueue<(string Path, int Status, string Code)> Refusals { get; } = new();

    public Uri Address => new(app.Urls.Single(url => url.StartsWith("https", StringComparison.Ordinal)));

    /// <summary>Settings of a process of its own that asks here, as itself.</summary>
    public Dictionary<string, string> Settings => new(Browser.SharedVigor.Roomy)
    {
        ["KeyVault:Uri"] = Address.ToString(),
        ["IDENTITY_ENDPOINT"] = $"{app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal))}/msi/token",
        ["IDENTITY_HEADER"] = "a-header-of-the-machine",
        ["Identity:ClientId"] = "11111111-2222-3333-4444-555555555555",
        ["SSL_CERT_FILE"] = CertificateFile(),
    };

    /// <summary>A way here that trusts its certificate.</summary>
    public HttpMessageHandler Transport() => new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
    };

    public static async Task<VaultDouble> StartAsync(params (string Name, string Value)[] secrets)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var vault = new VaultDouble(builder.Build(), certificate);
        foreach (var (name, value) in secrets)
        {
            vault.Set(name, value);
        }

        await vault.app.StartAsync();
        return vault;
    }

    public void Set(string name, string value, bool enabled = true, bool managed = false) =>
        Secrets.AddOrUpdate(name, _ => new(value, 1, enabled, managed), (_, before) => new(value, before.Version + 1, enabled, managed));

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        key.Dispose();
        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    private string CertificateFile()
    {
        var file = Path.Combine(folder.FullName, "vault.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());
        return file;
    }

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/msi", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        // The client leaves the place of a version empty.
        var path = context.Request.Path.Value!.TrimEnd('/');
        Asked.Enqueue($"{context.Request.Method} {path}");
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.Headers.WWWAuthenticate = "Bearer authorization=\"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555\", resource=\"https://vault.azure.net\"";
            await RefuseAsync(context, 401, "Unauthorized");
            return;
        }

        if (Refusals.TryPeek(out var refusal) && path == refusal.Path && Refusals.TryDequeue(out refusal))
        {
            context.Response.Headers.RetryAfter = "0";
            await RefuseAsync(context, refusal.Status, refusal.Code);
            return;
        }

        await next(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { code = status == 403 ? "Forbidden" : code, message = $"Refused: {code}.", innererror = new { code } } });
    }

    private IResult List(int? skip)
    {
        var names = Secrets.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList();
        var from = skip ?? 0;
        return Results.Json(new
        {
            value = names.Skip(from).Take(PageSize).Select(name => Describe(name, Secrets[name], withVersion: false)),
            nextLink = from + PageSize < names.Count ? $"{Address}secrets?api-version=7.6&skip={(from + PageSize).ToString(CultureInfo.InvariantCulture)}" : null,
        });
    }

    private IResult Get(HttpContext context, string name)
    {
        if (!Secrets.TryGetValue(name, out var secret))
        {
            return Results.Json(new { error = new { code = "SecretNotFound", message = "A secret with that name was not found." } }, statusCode: 404);
        }

        return secret.Enabled
            ? Results.Json(Describe(name, secret, withVersion: true))
            : Results.Json(new { error = new { code = "Forbidden", message = "Operation get is not allowed on a disabled secret.", innererror = new { code = "SecretDisabled" } } }, statusCode: 403);
    }

    private Dictionary<string, object?> Describe(string name, Secret secret, bool withVersion)
    {
        var about = new Dictionary<string, object?>
        {
            ["id"] = withVersion ? $"{Address}secrets/{name}/{secret.Version}" : $"{Address}secrets/{name}",
            ["attributes"] = new { enabled = secret.Enabled, created = 1_700_000_000, updated = 1_700_000_000 + secret.Version },
        };
        if (secret.Managed)
        {
            about["managed"] = true;
        }

        if (withVersion)
        {
            about["value"] = secret.Value;
        }

        return about;
    }

    private async Task<IResult> KeyAsync(HttpContext context, string name, bool wrap)
    {
        using var asked = await JsonDocument.ParseAsync(context.Request.Body);
        Assert.Equal("RSA-OAEP-256", asked.RootElement.GetProperty("alg").GetString());
        var value = Base64Url.DecodeFromChars(asked.RootElement.GetProperty("value").GetString());
        var done = wrap ? key.Encrypt(value, RSAEncryptionPadding.OaepSHA256) : key.Decrypt(value, RSAEncryptionPadding.OaepSHA256);
        return Results.Json(new { kid = $"{Address}keys/{name}/0123456789abcdef", value = Base64Url.EncodeToString(done) });
    }

    private static IResult GiveToken(HttpContext context)
    {
        Assert.Equal("a-header-of-the-machine", context.Request.Headers["X-IDENTITY-HEADER"]);
        var ends = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds();
        return Results.Json(new { access_token = Token, expires_on = ends.ToString(CultureInfo.InvariantCulture), resource = context.Request.Query["resource"].ToString(), token_type = "Bearer" });
    }

    internal sealed record Secret(string Value, int Version, bool Enabled, bool Managed);

    /// <summary>Somebody who has the token.</summary>
    internal sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal("https://vault.azure.net/.default", Assert.Single(requestContext.Scopes));
            return new(Token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
