using Vigor.Bench;

return args switch
{
    ["planner", .. var options] => await PlannerBenchmark.RunAsync(options),
    ["provider", .. var options] => await ProviderCommand.RunAsync(options),
    ["help" or "--help" or "-h"] or [] => Help.Print(Console.Out, exitCode: 0),
    _ => Help.Print(Console.Error, exitCode: 2),
};
