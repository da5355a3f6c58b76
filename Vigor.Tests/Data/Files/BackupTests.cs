using System.Text.RegularExpressions;
using Npgsql;
using Vigor.Tests.Account;
using Vigor.Tests.Browser;
using Vigor.Tests.Hosting;
using Vigor.Tests.Infra;

namespace Vigor.Tests.Data.Files;

/// <summary>What operators do to have a copy of everything, and to have it back.</summary>
public sealed partial class BackupTests
{
    [Fact]
    public async Task A_backup_of_a_running_Vigor_comes_back_with_everybody_signed_in()
    {
        var folder = Directory.CreateTempSubdirectory("vigor-backup-");
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        using var browser = Browse(vigor.Address);
        await browser.RegisterAsync("saver");
        var (copy, target) = (Path.Combine(folder.FullName, "backup.db"), Path.Combine(folder.FullName, "vigor.db"));

        var (backedUp, said) = await VigorProcess.RunToEndAsync(Data(vigor.DataDirectory), "--backup", copy);
        Assert.True(backedUp == 0, said);
        var (refused, why) = await VigorProcess.RunToEndAsync(Data(vigor.DataDirectory), "--restore", copy);
        Assert.Equal(1, refused);
        Assert.Contains("stop it first", why, StringComparison.Ordinal);
        var (restored, told) = await VigorProcess.RunToEndAsync(Data(folder.FullName), "--restore", copy);
        Assert.True(restored == 0, told);
        TableContents.AssertSame(await TableContents.OfFileAsync(copy), await TableContents.OfFileAsync(target));

        // The same address, so that the browser shows the same cookie.
        await vigor.TerminateAsync();
        await using var again = await VigorProcess.StartAsync(SharedVigor.Roomy, folder.FullName, vigor.Address.Port);
        Assert.True(await browser.IsSignedInAsync());
        using var another = Browse(again.Address);
        await another.SignInAsync("saver@example.org");
        Assert.True(await another.IsSignedInAsync());
        await again.TerminateAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--backup needs the name of a file", "--backup")]
    [InlineData("there are pg_dump and pg_restore", "--backup", "/tmp/vigor-never.db", "Host=localhost")]
    public async Task A_command_that_cannot_be_meant_is_told_what_would_be(string why, string command, string? file = null, string connection = "")
    {
        var (exitCode, said) = await VigorProcess.RunToEndAsync(new Dictionary<string, string> { ["ConnectionStrings:Vigor"] = connection }, file is null ? [command] : [command, file]);

        Assert.Equal(64, exitCode);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_for_PostgreSQL_bring_every_table_back()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        await database.AddPersonAsync();
        var before = await TableContents.OfServerAsync(database.ConnectionString);
        var folder = Directory.CreateTempSubdirectory("vigor-dump-");
        var restored = $"vigor_restored_{Guid.NewGuid():N}"[..40];
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var commands = Documented().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "README.md"))).Groups["commands"].Value;

        var (exitCode, said) = await Tool.RunAsync(
            "bash",
            new Dictionary<string, string>
            {
                ["PGHOST"] = server.Host!,
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = server.Username!,
                ["PGPASSWORD"] = server.Password ?? "",
                ["DATABASE"] = server.Database!,
                ["RESTORED"] = restored,
                ["DUMP"] = Path.Combine(folder.FullName, "vigor.dump"),
            },
            "-euc",
            commands);

        Assert.True(exitCode == 0, said);
        var copy = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = restored, Pooling = false }.ToString();
        TableContents.AssertSame(before, await TableContents.OfServerAsync(copy));
        await Tool.RunAsync("psql", environment: null, "--quiet", $"--dbname=host={server.Host} port={server.Port} user={server.Username} dbname=postgres", $"--command=DROP DATABASE {restored}");
        folder.Delete(recursive: true);
    }

    private static Dictionary<string, string> Data(string directory) => new() { ["Vigor:DataDirectory"] = directory };

    private static FormClient Browse(Uri address) => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address });

    [GeneratedRegex(@"<!-- tested -->\s+```sh\s(?<commands>.+?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Documented();
}
