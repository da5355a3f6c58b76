using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>Keys of cookies are in the database, and of no use there to whoever has a copy of it, when a certificate is named.</summary>
public sealed class KeyProtectionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_encrypts_the_keys(bool isNamed)
    {
        using var folder = new Folder();
        var settings = new Dictionary<string, string>(SharedVigor.Roomy);
        if (isNamed)
        {
            settings["Vigor:Keys:Certificate"] = folder.Certificate("secret");
            settings["Vigor:Keys:Password"] = "secret";
        }

        await using var vigor = new VigorHost { Settings = settings };
        using var browser = vigor.Browse();
        await browser.RegisterAsync("keeper");
        Assert.True(await browser.IsSignedInAsync());
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();

        Assert.All(await db.DataProtectionKeys.ToListAsync(), key => Assert.Equal(isNamed, key.Xml!.Contains("EncryptedData", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_stops_the_start()
    {
        using var folder = new Folder();
        var (exitCode, output) = await VigorProcess.RunToEndAsync(new Dictionary<string, string>
        {
            ["Vigor:Keys:Certificate"] = folder.Certificate("secret"),
            ["Vigor:Keys:Password"] = "another-secret",
        });

        Assert.Equal(78, exitCode);
        Assert.Contains("Vigor:Keys:Certificate", output, StringComparison.Ordinal);
        Assert.DoesNotContain("another-secret", output, StringComparison.Ordinal);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("vigor-keys-");

        public string Certificate(string password)
        {
            using var key = RSA.Create(2048);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = new CertificateRequest("CN=Vigor", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
            var file = Path.Combine(directory.FullName, "keys.pfx");
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password));
            return file;
        }

        public void Dispose() => directory.Delete(recursive: true);
    }
}
