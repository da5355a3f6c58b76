using System.Text.RegularExpressions;
using Vigor.Tests.Hosting;
using YamlDotNet.RepresentationModel;

namespace Vigor.Tests.Infra;

/// <summary>The workflows of GitHub and the services of compose, read as what reads them reads them.</summary>
public sealed partial class WorkflowTests
{
    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml");

    [Fact]
    public void Every_workflow_is_pinned_limited_and_prints_no_secret()
    {
        Assert.Equal(["deploy.yml", "rollback.yml", "test.yml"], Files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Files, file => Assert.Empty(WorkflowRules.Broken(Read(file))));
    }

    [Theory]
    [InlineData("permissions: {contents: read}", "says nothing of its rights")]
    [InlineData("contents: read", "may write contents", "contents: write")]
    [InlineData("actions/checkout@v4", "is not pinned", "actions/checkout@main")]
    [InlineData("persist-credentials: false", "keeps the token", "persist-credentials: true")]
    [InlineData("timeout-minutes: 5", "has no end")]
    [InlineData("run: ./test.sh", "holds an expression", "run: echo ${{ github.head_ref }}")]
    [InlineData("run: ./test.sh", "prints what may be secret", "run: echo $API_KEY")]
    public void A_planted_mistake_is_seen(string part, string broken, string instead = "")
    {
        const string Good = "on: push\npermissions: {contents: read}\njobs: {a: {\n timeout-minutes: 5,\n steps: [{uses: actions/checkout@v4, with: {persist-credentials: false}}, {run: ./test.sh}]}}";
        var text = instead.Length > 0 || part.StartsWith("permissions", StringComparison.Ordinal) ? Good.Replace(part, instead, StringComparison.Ordinal) : Good.Replace($" {part},", "", StringComparison.Ordinal);

        Assert.Empty(WorkflowRules.Broken(WorkflowRules.Parse(Good)));
        Assert.Contains(broken, Assert.Single(WorkflowRules.Broken(WorkflowRules.Parse(text.Replace("run: echo ${{ github.head_ref }}", "run: \"echo ${{ github.head_ref }}\"", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_script_can_be_read_by_the_shell_and_is_there()
    {
        foreach (var script in Files.SelectMany(file => WorkflowRules.Scripts(Read(file))))
        {
            var (exitCode, said) = await Tool.RunAsync("bash", environment: null, "-n", "-c", script);
            Assert.True(exitCode == 0, $"{script}: {said}");
            foreach (var file in Own().Matches(script).Select(match => Path.Combine(Repository.Root, match.Value)))
            {
                Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute), $"{file} cannot be run.");
            }
        }
    }

    [Fact]
    public void Compose_starts_Vigor_with_PostgreSQL_and_Redis_and_holds_no_password()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "infra", "compose.yaml"));
        var services = (YamlMappingNode)WorkflowRules.Parse(text)["services"];

        Assert.Equal(["cache", "database", "web"], services.Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(services.Children.Values, service => Assert.Matches(@"^[a-z]+:\w+$", service["image"].ToString()));
        Assert.All((string[])["database", "cache"], name =>
        {
            Assert.NotNull(services[name]["healthcheck"]);
            Assert.Equal("service_healthy", services["web"]["depends_on"][name]["condition"].ToString());
        });
        Assert.StartsWith("127.0.0.1:", ((YamlSequenceNode)services["web"]["ports"]).Single().ToString(), StringComparison.Ordinal);
        Assert.All(Password().Matches(text), match => Assert.StartsWith("${", match.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_image_runs_as_nobody_special_and_keeps_data_where_its_user_may_write()
    {
        var (exitCode, said) = await Tool.RunAsync(
            "dotnet", environment: null, "msbuild", Path.Combine(Repository.Root, "Vigor.Web"), "-getProperty:ContainerRepository,ContainerUser,ContainerBaseImage", "-getItem:ContainerPort,ContainerEnvironmentVariable");

        Assert.True(exitCode == 0, said);
        using var about = System.Text.Json.JsonDocument.Parse(said);
        var properties = about.RootElement.GetProperty("Properties");
        var items = about.RootElement.GetProperty("Items");
        Assert.Equal(("vigor", "app"), (properties.GetProperty("ContainerRepository").GetString(), properties.GetProperty("ContainerUser").GetString()));
        Assert.EndsWith("/dotnet/aspnet:10.0", properties.GetProperty("ContainerBaseImage").GetString(), StringComparison.Ordinal);
        Assert.Equal("8080", Assert.Single(items.GetProperty("ContainerPort").EnumerateArray()).GetProperty("Identity").GetString());
        Assert.Equal("/home/app/vigor", Assert.Single(items.GetProperty("ContainerEnvironmentVariable").EnumerateArray()).GetProperty("Value").GetString());
    }

    private static YamlMappingNode Read(string file) => WorkflowRules.Parse(File.ReadAllText(file));

    [GeneratedRegex(@"(?<![\w/])(?:infra/[a-z]+|\./test\.sh)\b")]
    private static partial Regex Own();

    [GeneratedRegex(@"(?i)(?<!DB_)password(?:=|:\s*)([^\s;]+)")]
    private static partial Regex Password();
}
