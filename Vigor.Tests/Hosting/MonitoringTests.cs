using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vigor.Tests.Hosting;

/// <summary>The workbook and the alerts ask for figures that are sent.</summary>
public sealed partial class MonitoringTests
{
    /// <summary>What an evening with one question sends; <see cref="TelemetryTests"/> holds it against a collector.</summary>
    internal static readonly string[] Figures =
    [
        "vigor.circuits.open", "vigor.circuits.limit", "vigor.queue.length", "vigor.queue.age", "vigor.work.age", "vigor.work.late",
        "vigor.db.command.duration", "vigor.ai.answers", "vigor.ai.cost", "vigor.ai.breaker.state",
        "gen_ai.client.token.usage", "gen_ai.client.operation.duration", "gen_ai.client.operation.time_to_first_chunk",
        "aspnetcore.components.circuit.active", "aspnetcore.components.circuit.connected", "aspnetcore.components.render_diff.duration", "aspnetcore.components.navigate",
        "dotnet.process.memory.working_set", "http.server.request.duration", "microsoft.entityframeworkcore.queries",
    ];

    [Theory]
    [InlineData("workbook.json")]
    [InlineData("monitoring.bicep")]
    public void Every_figure_that_is_looked_at_is_sent(string file)
    {
        var asked = FigureInQuery().Matches(Read(file)).SelectMany(match => Quoted().Matches(match.Value)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, figure => Assert.Contains(figure, Figures));
    }

    [Fact]
    public void The_workbook_can_be_read()
    {
        var items = JsonNode.Parse(Read("workbook.json"))!["items"]!.AsArray();
        var names = items.Select(item => (string)item!["name"]!).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(items.Where(item => (int?)item!["type"] == 3), item => Assert.Contains(" | ", (string?)item!["content"]!["query"], StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "infra", "monitoring", file));

    [GeneratedRegex(@"name (?:==|in) [(\\'""a-z_., ]+")]
    private static partial Regex FigureInQuery();

    [GeneratedRegex(@"\\?['""](\w+(?:\.\w+)+)")]
    private static partial Regex Quoted();
}
