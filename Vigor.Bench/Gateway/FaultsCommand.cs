using System.Globalization;
using Vigor.Core.Ai;

namespace Vigor.Bench.Gateway;

/// <summary>Plays the fault matrix by hand and prints it.</summary>
internal static class FaultsCommand
{
    private const int AtATime = 8;

    public static async Task<int> RunAsync(string[] options)
    {
        if (options.Length > 0)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var directory = Directory.CreateTempSubdirectory("vigor-faults-");
        try
        {
            var template = Path.Combine(directory.FullName, "template.db");
            await using (var services = GatewayHost.Start([new("ConnectionStrings:Vigor", $"Data Source={template};Pooling=False")]))
            {
                await services.MigrateAsync();
            }

            await using var matrix = await FaultMatrix.StartAsync();
            var results = new ScenarioResult[Scenario.All.Count];
            await Parallel.ForAsync(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (number, _) =>
            {
                var file = Path.Combine(directory.FullName, $"{number}.db");
                File.Copy(template, file);
                results[number] = await matrix.PlayAsync(Scenario.All[number], $"Data Source={file};Pooling=False");
            });
            Print(results);
            return results.All(result => result.IsWhole && result.IsSettled) ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Print(IReadOnlyList<ScenarioResult> results)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine("provider     fault                    asked  other     whole  given by                     ledger                                   µ$    ms");
        foreach (var result in results)
        {
            var (scenario, receipt) = (result.Scenario, result.Receipt);
            var how = (receipt.Declined, receipt.IsTruncated) switch
            {
                (true, _) => " (declined)",
                (_, true) => " (length limit)",
                _ => "",
            };
            var by = $"{string.Join(" + ", receipt.Providers)}{how}";
            var rows = string.Join(", ", result.Rows.Select(row => $"{row.Outcome}{(row.Fault is { } fault && row.Outcome != AttemptOutcome.Declined ? $" {fault}" : "")}"));
            Console.WriteLine(string.Create(culture, $"{scenario.Kind,-12} {scenario.Fault,-24} {(scenario.Task == AiTask.Plan ? "plan" : "chat"),-6} {(scenario.HasBackup ? "works" : "none"),-9} {(result.IsWhole && result.IsSettled ? "yes" : "NO"),-6} {by,-28} {rows,-40} {result.Rows.Sum(row => row.Cost.Value),5} {result.Time.TotalMilliseconds,5:0}"));
        }

        Console.WriteLine(string.Create(culture, $"{results.Count(result => result.IsWhole && result.IsSettled)} of {results.Count} whole and settled"));
    }
}
