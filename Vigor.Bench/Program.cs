using Vigor.Bench;
using Vigor.Bench.Browser;
using Vigor.Bench.Chaos;
using Vigor.Bench.Clusters;
using Vigor.Bench.Coaching;
using Vigor.Bench.Crowds;
using Vigor.Bench.Gateway;
using Vigor.Bench.Logs;
using Vigor.Bench.Planning;

return args switch
{
    ["bench-provider", var words, var pause] => await ProviderCommand.ServeWordsAsync(words, pause),
    ["chaos", .. var options] => await ChaosCommand.RunAsync(options),
    ["circuits", .. var options] => await CircuitsCommand.RunAsync(options),
    ["cluster", .. var options] => await ClusterCommand.RunAsync(options),
    ["coach", .. var options] => await CoachCommand.RunAsync(options),
    ["cold", .. var options] => await ColdCommand.RunAsync(options),
    ["cold-server", var connection, var providers, var endpoint] => await ColdServer.RunAsync(connection, providers, endpoint),
    ["data", .. var options] => await DataCommand.RunAsync(options),
    ["faults", .. var options] => await FaultsCommand.RunAsync(options),
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(options),
    ["import", .. var options] => await ImportCommand.RunAsync(options),
    ["ledger", .. var options] => await LedgerCommand.RunAsync(options),
    ["offline", .. var options] => await OfflineCommand.RunAsync(options),
    ["pages", .. var options] => await PagesCommand.RunAsync(options),
    ["plans", .. var options] => await PlansCommand.RunAsync(options),
    ["planner", ..] => await PlannerBenchmark.RunAsync(),
    ["budget", .. var options] => await BudgetCommand.RunAsync(options),
    ["budget-worker", .. var options] => await BudgetWorker.RunAsync(options),
    ["screen", .. var options] => await ScreenCommand.RunAsync(options),
    ["sets", .. var options] => await SetsCommand.RunAsync(options),
    ["set-server", var connection] => await SetServer.RunAsync(connection),
    ["taps", .. var options] => await TapsCommand.RunAsync(options),
    ["provider", .. var options] => await ProviderCommand.RunAsync(options),
    ["help" or "--help" or "-h"] or [] => Help.Print(Console.Out, exitCode: 0),
    _ => Help.Print(Console.Error, exitCode: 2),
};
