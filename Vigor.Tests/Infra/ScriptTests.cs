using Vigor.Tests.Hosting;

namespace Vigor.Tests.Infra;

/// <summary>The scripts against a stand-in of Azure that refuses what Azure refuses.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly DirectoryInfo azure = Directory.CreateTempSubdirectory("vigor-azure-");

    public ScriptTests() => File.WriteAllText(At("account"), "a-subscription");

    [Fact]
    public async Task A_deployment_can_be_repeated_and_a_pause_resumed_with_the_build_that_ran()
    {
        await SucceedAsync("deploy");
        await SucceedAsync("deploy", "--package", Package("1.0.1"), "--version", "1.0.1");
        await SucceedAsync("deploy", "--package", Package("1.0.2"), "--version", "1.0.2");
        await SucceedAsync("pause");
        Assert.False(File.Exists(At("groups/vigor-rg")));
        Assert.Equal("Stopped", Read("server"));
        await SucceedAsync("pause");

        Assert.Contains("answers: 1.0.2", await SucceedAsync("resume"), StringComparison.Ordinal);
        Assert.Equal(("Ready", "1.0.2"), (Read("server"), Read("running")));
        Assert.Contains("answers: 1.0.1", await SucceedAsync("deploy", "--version", "1.0.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_does_not_answer_fails_and_the_one_before_comes_back_when_none_is_named()
    {
        await SucceedAsync("deploy", "--package", Package("1.0.1"), "--version", "1.0.1");

        Assert.Contains("did not become ready as 1.0.2", await FailAsync("deploy", "--package", Package("broken"), "--version", "1.0.2"), StringComparison.Ordinal);
        Assert.Equal("broken", Read("running"));
        await SucceedAsync("deploy");
        Assert.Equal("1.0.1", Read("running"));
    }

    [Fact]
    public async Task A_stopped_server_is_started_before_its_size_changes()
    {
        await SucceedAsync("deploy");
        await SucceedAsync("pause");
        await File.WriteAllTextAsync(At("calls"), "");

        await SucceedWithAsync(new() { ["VIGOR_DATABASE_SKU"] = "Standard_B2s" }, "deploy");

        var calls = await File.ReadAllLinesAsync(At("calls"));
        Assert.StartsWith("postgres flexible-server start", calls[0], StringComparison.Ordinal);
        Assert.Contains("databaseSku=Standard_B2s", calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_was_cut_off_is_gone_on_with()
    {
        await SucceedAsync("deploy");
        File.Delete(At("groups/vigor-rg"));
        File.Move(At("ai"), At("ai-deleted"));

        await SucceedAsync("deploy");
        Assert.Contains("cognitiveservices account purge", Read("calls"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", "--package", "p", "--version", "1.0.3")]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task A_dry_run_changes_nothing(params string[] command)
    {
        await SucceedAsync("deploy", "--package", Package("1.0.1"), "--version", "1.0.1");
        if (command[0] == "resume")
        {
            await SucceedAsync("pause");
        }

        var before = Read("calls");
        var said = await SucceedAsync([.. command.Select(word => word == "p" ? Package("1.0.3") : word), "--dry-run"]);

        Assert.Contains("would run: az ", said, StringComparison.Ordinal);
        Assert.Equal(before, Read("calls"));
    }

    [Fact]
    public async Task The_database_can_go_on_while_the_rest_is_away()
    {
        await SucceedAsync("deploy");
        await SucceedAsync("pause", "--keep-database");
        Assert.Equal("Ready", Read("server"));
    }

    [Theory]
    [InlineData("resume", "", "nothing to resume")]
    [InlineData("pause", "", "is VIGOR_DATA_GROUP right?")]
    [InlineData("deploy", "VIGOR_NAME=Vigor-42", "small letters and digits")]
    [InlineData("deploy", "VIGOR_NAME=", "VIGOR_NAME is missing")]
    [InlineData("deploy", "VIGOR_ADMINS=", "VIGOR_ADMINS is missing")]
    [InlineData("deploy", "VIGOR_APP_GROUP=a group", "cannot be the name of a resource group")]
    [InlineData("pause", "VIGOR_APP_GROUP=vigor-db-rg", "must differ")]
    [InlineData("deploy", "VIGOR_OPERATOR_ID=me", "InvalidPrincipalId")]
    public async Task What_Azure_would_refuse_is_said_and_nothing_is_changed(string script, string setting, string why)
    {
        var pair = setting.Split('=', 2);
        var said = await FailWithAsync(setting.Length > 0 ? new() { [pair[0]] = pair[1] } : [], script);

        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.False(File.Exists(At("calls")));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_so()
    {
        File.Delete(At("account"));
        foreach (var script in (string[])["deploy", "pause", "resume"])
        {
            Assert.Contains("az login", await FailAsync(script), StringComparison.Ordinal);
        }
    }

    public void Dispose() => azure.Delete(recursive: true);

    private string At(string file) => Path.Combine(azure.FullName, file);

    private string Read(string file) => File.ReadAllText(At(file)).Trim();

    private string Package(string says)
    {
        var file = At($"{says}.zip");
        File.WriteAllText(file, says);
        return file;
    }

    private Task<string> SucceedAsync(params string[] command) => SucceedWithAsync([], command);

    private async Task<string> SucceedWithAsync(Dictionary<string, string> settings, params string[] command)
    {
        var (exitCode, said) = await RunAsync(settings, command);
        Assert.True(exitCode == 0, said);
        return said;
    }

    private Task<string> FailAsync(params string[] command) => FailWithAsync([], command);

    private async Task<string> FailWithAsync(Dictionary<string, string> settings, params string[] command)
    {
        var (exitCode, said) = await RunAsync(settings, command);
        Assert.NotEqual(0, exitCode);
        return said;
    }

    private Task<(int ExitCode, string Output)> RunAsync(Dictionary<string, string> settings, string[] command) => Tool.RunAsync(
        Path.Combine(Repository.Root, "infra", command[0]),
        new Dictionary<string, string>(new Dictionary<string, string>
        {
            ["AZURE"] = azure.FullName,
            ["PATH"] = $"{Path.Combine(Repository.Root, "Vigor.Tests", "Infra", "StandIn")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["VIGOR_NAME"] = "vigor42",
            ["VIGOR_ADMINS"] = "boss@example.org",
            ["VIGOR_CHECK_TRIES"] = "2",
            ["VIGOR_CHECK_PAUSE"] = "0",
        }.Concat(settings).GroupBy(pair => pair.Key).Select(pairs => pairs.Last())),
        command[1..]);
}
