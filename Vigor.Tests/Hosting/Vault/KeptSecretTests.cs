using System.Text;
using Microsoft.Data.Sqlite;
using Vigor.Tests.Account;

namespace Vigor.Tests.Hosting.Vault;

/// <summary>Vigor as it runs in Azure, with its secrets in a vault that it asks as the machine's identity.</summary>
public sealed class KeptSecretTests
{
    private static readonly string[] Pages =
    [
        "/", "/dashboard", "/profile", "/plans", "/coach", "/account/manage", "/admin", "/admin/providers", "/admin/costs", "/admin/budgets", "/admin/users", "/admin/audit",
        "/support", "/nowhere", "/profile/export/vigor.json", "/health",
    ];

    [Fact]
    public async Task Secrets_of_a_vault_are_in_no_page_no_log_and_no_file_and_keys_are_wrapped()
    {
        await using var vault = await VaultDouble.StartAsync(
            ("Smtp--Password", "mail-hush-hush"),
            ("Ai--Providers--x--ApiKey", "model-hush-hush"),
            ("PERPLEXITY-API-KEY", "older-hush-hush"),
            ("AZURE-CLIENT-SECRET", "client-hush-hush"),
            ("Redis--ConnectionString", $"127.0.0.1:{Ports.Next()},password=cache-hush-hush,abortConnect=false,connectTimeout=100,connectRetry=0"));
        var settings = Settings(vault);
        await using var vigor = await VigorProcess.StartAsync(settings);
        using var browser = Browse(vigor);
        await browser.RegisterAsync("keeper");
        await MakeAdministratorAsync(vigor);
        await browser.SignInAsync("keeper@example.org");
        var seen = await LookAroundAsync(browser);
        await vigor.TerminateAsync();

        Assert.Contains("perplexity", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hush-hush", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", vigor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(VaultDouble.Token, vigor.Output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(vigor.DataDirectory, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("hush-hush", await File.ReadAllTextAsync(file, Encoding.Latin1), StringComparison.Ordinal);
        }

        Assert.All(await KeysAsync(vigor), key =>
        {
            Assert.Contains($"{vault.Address}keys/cookies/", key, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        });

        await using var again = await VigorProcess.StartAsync(settings, vigor.DataDirectory, vigor.Address.Port);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_right_that_is_missing_stops_the_start_with_one_sentence()
    {
        await using var vault = await VaultDouble.StartAsync(("One", "1"));
        vault.Refusals.Enqueue(("/secrets", 403, "ForbiddenByRbac"));

        var (exitCode, output) = await VigorProcess.RunToEndAsync(vault.Settings);

        Assert.Equal(78, exitCode);
        var sentence = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"KeyVault:Uri: leads to the vault {vault.Address}", sentence, StringComparison.Ordinal);
        Assert.Contains("Key Vault Secrets User", sentence, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(VaultDouble vault) => new(vault.Settings)
    {
        ["KeyVault:Key"] = "cookies",
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        ["Vigor:Admins"] = "keeper@example.org",
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{Ports.Next()}",
        ["Smtp:User"] = "mailer",
        ["Ai:Providers:x:Kind"] = "OpenAI",
        ["Ai:Providers:x:Endpoint"] = $"http://127.0.0.1:{Ports.Next()}/v1",
        ["Ai:Providers:x:Model"] = "gpt-4o-mini",
    };

    private static FormClient Browse(VigorProcess vigor) => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = vigor.Address });

    private static async Task<string> LookAroundAsync(FormClient browser)
    {
        var seen = new StringBuilder();
        foreach (var page in Pages)
        {
            using var answer = await browser.OpenAsync(page);
            seen.Append(await answer.Content.ReadAsStringAsync());
        }

        return seen.ToString();
    }

    // Where mail is sent, the account is made after the answer.
    private static async Task MakeAdministratorAsync(VigorProcess vigor)
    {
        await using var database = await OpenAsync(vigor);
        await using var command = database.CreateCommand();
        command.CommandText = "UPDATE accounts SET email_confirmed = 1";
        for (var waited = 0; await command.ExecuteNonQueryAsync() != 1; waited++)
        {
            Assert.InRange(waited, 0, 600);
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<List<string>> KeysAsync(VigorProcess vigor)
    {
        await using var database = await OpenAsync(vigor);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT xml FROM data_protection_keys";
        await using var rows = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await rows.ReadAsync())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    private static async Task<SqliteConnection> OpenAsync(VigorProcess vigor)
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(vigor.DataDirectory, "vigor.db")};Pooling=false");
        await database.OpenAsync();
        return database;
    }
}
