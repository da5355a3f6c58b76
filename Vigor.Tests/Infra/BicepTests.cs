using System.Reflection;
using System.Text.Json;
using Vigor.Tests.Configured;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Infra;

/// <summary>The infrastructure compiles without a word from the linter, and says what Vigor relies on.</summary>
public sealed class BicepTests(BicepTests.Compiled compiled) : IClassFixture<BicepTests.Compiled>
{
    private static readonly string[] Groups = ["Microsoft.Resources/resourceGroups", "Microsoft.Consumption/budgets", "Microsoft.Authorization/roleAssignments", "Microsoft.Resources/deployments"];

    [Fact]
    public void It_compiles_and_the_linter_is_silent() => Assert.Equal("", compiled.Said.Trim());

    [Fact]
    public void Two_groups_and_a_budget_stand_at_the_top() =>
        Assert.Equal(Groups.Order(StringComparer.Ordinal), compiled.Root.GetProperty("resources").EnumerateObject().Select(resource => Text(resource.Value, "type")).Where(type => type.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_parameter_is_described_and_nothing_that_is_asked_for_is_a_secret() => Assert.All(compiled.Root.GetProperty("parameters").EnumerateObject(), parameter =>
    {
        Assert.True(parameter.Value.TryGetProperty("metadata", out var about) && Text(about, "description").Length > 0, parameter.Name);
        Assert.DoesNotContain("secure", Text(parameter.Value, "type"), StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void The_site_is_what_circuits_need()
    {
        var site = compiled.Resource("Microsoft.Web/sites").GetProperty("properties");
        var runs = site.GetProperty("siteConfig");

        Assert.Equal((true, true), (site.GetProperty("httpsOnly").GetBoolean(), site.GetProperty("clientAffinityEnabled").GetBoolean()));
        Assert.Equal((true, true), (runs.GetProperty("webSocketsEnabled").GetBoolean(), runs.GetProperty("alwaysOn").GetBoolean()));
        Assert.Equal(("/health/ready", "DOTNETCORE|10.0", "1.2", "Disabled"), (Text(runs, "healthCheckPath"), Text(runs, "linuxFxVersion"), Text(runs, "minTlsVersion"), Text(runs, "ftpsState")));
    }

    [Fact]
    public void Nobody_signs_in_with_a_password_anywhere()
    {
        var signIn = compiled.Resource("Microsoft.DBforPostgreSQL/flexibleServers").GetProperty("properties").GetProperty("authConfig");
        Assert.Equal(("Enabled", "Disabled"), (Text(signIn, "activeDirectoryAuth"), Text(signIn, "passwordAuth")));
        Assert.True(compiled.Resource("Microsoft.CognitiveServices/accounts").GetProperty("properties").GetProperty("disableLocalAuth").GetBoolean());
        Assert.True(compiled.Resource("Microsoft.KeyVault/vaults").GetProperty("properties").GetProperty("enableRbacAuthorization").GetBoolean());
        var storage = compiled.Resource("Microsoft.Storage/storageAccounts").GetProperty("properties");
        Assert.Equal((false, false, "TLS1_2"), (storage.GetProperty("allowSharedKeyAccess").GetBoolean(), storage.GetProperty("allowBlobPublicAccess").GetBoolean(), Text(storage, "minimumTlsVersion")));
        Assert.All(compiled.Resources("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.False(policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
    }

    [Fact]
    public void Logs_have_a_cap_and_what_stays_is_locked_and_backed_up()
    {
        Assert.True(compiled.Resource("Microsoft.OperationalInsights/workspaces").GetProperty("properties").TryGetProperty("workspaceCapping", out _));
        Assert.Equal("CanNotDelete", Text(compiled.Resource("Microsoft.Authorization/locks").GetProperty("properties"), "level"));
        Assert.True(compiled.Resource("Microsoft.DBforPostgreSQL/flexibleServers").GetProperty("properties").TryGetProperty("backup", out _));
    }

    [Fact]
    public void Every_setting_of_the_site_is_a_key_that_Vigor_knows()
    {
        var known = ReadmeTests.Table().Select(row => row.Key).ToList();
        var settings = compiled.Resource("Microsoft.Web/sites/config").GetProperty("properties").EnumerateObject().Select(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.Contains("KeyVault:Uri", settings);
        Assert.All(settings, key => Assert.Contains(known, name => name == key || key == name.Replace("<name>", "azure", StringComparison.Ordinal) || key == "ASPNETCORE_FORWARDEDHEADERS_ENABLED"));
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>What the compiler makes of it, once for all of these tests.</summary>
    public sealed class Compiled : IAsyncLifetime
    {
        private readonly string file = Path.Combine(Path.GetTempPath(), $"vigor-{Guid.NewGuid():N}.json");
        private readonly List<JsonElement> all = [];

        public JsonElement Root { get; private set; }

        public string Said { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var compiler = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(about => about.Key == "BicepCompiler").Value!;
            (_, Said) = await Tool.RunAsync(compiler, environment: null, "build", Path.Combine(Repository.Root, "infra", "main.bicep"), "--outfile", file);
            using var json = JsonDocument.Parse(File.Exists(file) ? await File.ReadAllTextAsync(file) : "{}");
            Root = json.RootElement.Clone();
            Collect(Root);
        }

        public JsonElement Resource(string type) => Assert.Single(Resources(type));

        public IEnumerable<JsonElement> Resources(string type)
        {
            var found = all.Where(resource => Text(resource, "type") == type).ToList();
            Assert.NotEmpty(found);
            return found;
        }

        public ValueTask DisposeAsync()
        {
            File.Delete(file);
            return ValueTask.CompletedTask;
        }

        // Each module is a template within the template.
        private void Collect(JsonElement template)
        {
            if (!template.TryGetProperty("resources", out var resources))
            {
                return;
            }

            foreach (var resource in resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(member => member.Value))
            {
                all.Add(resource);
                if (resource.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("template", out var inner))
                {
                    Collect(inner);
                }
            }
        }
    }
}
