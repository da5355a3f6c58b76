using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Infra;

/// <summary>The table of costs adds up, to what people are told.</summary>
public sealed partial class CostTests
{
    [Fact]
    public async Task The_table_adds_up_to_what_the_README_says()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "infra", "prices.tsv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t')).ToList();
        var (running, paused, planned) = (Sum(rows, 2), Sum(rows, 3), Sum(rows, 4));
        var (exitCode, said) = await Tool.RunAsync(Path.Combine(Repository.Root, "infra", "cost"), environment: null);

        Assert.Equal(0, exitCode);
        Assert.Matches(string.Create(CultureInfo.InvariantCulture, $@"together\s+{running:0.00}\s+{paused:0.00}\s+{planned:0.00}"), said);
        Assert.True(running <= 100 && paused <= 70, said);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"${running:0} a month running and ${paused:0} paused"), await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "README.md")), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.StartsWith("https://azure.microsoft.com/pricing/", row[6], StringComparison.Ordinal));
    }

    [Fact]
    public void What_AI_may_cost_is_what_the_infrastructure_allows()
    {
        var bicep = File.ReadAllText(Path.Combine(Repository.Root, "infra", "main.bicep"));
        var prices = File.ReadAllText(Path.Combine(Repository.Root, "infra", "prices.tsv"));

        Assert.Equal(AiBudget().Match(bicep).Groups[1].Value, AiPrice().Match(prices).Groups[1].Value);
    }

    private static decimal Sum(List<string[]> rows, int column) => rows.Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture));

    [GeneratedRegex(@"param aiBudget int = (\d+)")]
    private static partial Regex AiBudget();

    [GeneratedRegex(@"AI providers, at their limit\t(\d+)\t")]
    private static partial Regex AiPrice();
}
