using System.IO.Compression;
using System.Net;
using Npgsql;
using Vigor.Tests.Account;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;
using Vigor.Tests.Infra;

namespace Vigor.Tests.Data.Files;

/// <summary>
/// Databases that an earlier version wrote (commit 809c0d7: three people with plans, workouts and a conversation each) are carried
/// over, and a backup made before brings back what that version can go on with.
/// </summary>
public sealed class UpgradeTests
{
    private const string Before = "809c0d7";

    [Fact]
    public async Task A_file_of_an_earlier_version_is_carried_over_and_rolled_back()
    {
        var folder = Directory.CreateTempSubdirectory("vigor-upgrade-");
        var (file, backup) = (Path.Combine(folder.FullName, "vigor.db"), Path.Combine(folder.FullName, "before.db"));
        await UnpackAsync("db", file);
        var before = await TableContents.OfFileAsync(file);
        var settings = new Dictionary<string, string> { ["Vigor:DataDirectory"] = folder.FullName };

        // As it is documented: a backup first, which changes nothing, also when a newer version makes it.
        var (backedUp, said) = await VigorProcess.RunToEndAsync(settings, "--backup", backup);
        Assert.True(backedUp == 0, said);
        await using (var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy, folder.FullName))
        {
            await ReadAsync(vigor.Address);
            await vigor.TerminateAsync();
        }

        var (restored, told) = await VigorProcess.RunToEndAsync(settings, "--restore", backup);
        Assert.True(restored == 0, told);
        TableContents.AssertSame(before, await TableContents.OfFileAsync(file));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_on_PostgreSQL_is_carried_over()
    {
        var folder = Directory.CreateTempSubdirectory("vigor-upgrade-");
        var dump = Path.Combine(folder.FullName, "before.sql");
        await UnpackAsync("sql", dump);
        var server = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync());
        var name = $"vigor_{Guid.NewGuid():N}";
        var environment = new Dictionary<string, string> { ["PGHOST"] = server.Host!, ["PGPORT"] = $"{server.Port}", ["PGUSER"] = server.Username!, ["PGPASSWORD"] = server.Password ?? "" };
        var (exitCode, said) = await Tool.RunAsync("bash", environment, "-euc", $"createdb --template=template0 {name}; psql --quiet --set=ON_ERROR_STOP=1 --dbname={name} --file={dump}");
        Assert.True(exitCode == 0, said);

        await using (var vigor = await VigorProcess.StartAsync(
            new Dictionary<string, string>(SharedVigor.Roomy) { ["ConnectionStrings:Vigor"] = new NpgsqlConnectionStringBuilder(server.ToString()) { Database = name }.ToString() }))
        {
            await ReadAsync(vigor.Address);
        }

        await Tool.RunAsync("dropdb", environment, "--force", name);
        folder.Delete(recursive: true);
    }

    private static async Task ReadAsync(Uri address)
    {
        foreach (var name in (string[])["anna", "ben", "cleo"])
        {
            using var browser = new FormClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address });
            await browser.SignInAsync($"{name}@example.org");
            foreach (var (page, text) in (IEnumerable<(string, string)>)[("/dashboard", ""), ("/plans", $"Before, by {name}"), ("/history", "Strength 3"), ("/profile/export/vigor.json", $"Week 2 went well, {name}.")])
            {
                using var answer = await browser.OpenAsync(page);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    private static async Task UnpackAsync(string kind, string target)
    {
        await using var packed = File.OpenRead(Path.Combine(Repository.Root, "Vigor.Tests", "Data", "Files", $"{Before}.{kind}.gz"));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var file = File.Create(target);
        await unpacked.CopyToAsync(file);
    }
}
