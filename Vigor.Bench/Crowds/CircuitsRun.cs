using System.Diagnostics;
using Vigor.Bench.Gateway;
using static Vigor.Bench.Crowds.CircuitsCommand;

namespace Vigor.Bench.Crowds;

/// <summary>One server, one crowd: what each action takes of the processor, what a circuit takes of the memory, and how long people wait in the evening.</summary>
internal sealed class CircuitsRun(CircuitsOptions options, Dictionary<string, string> settings, int users, bool hasPlayersCircuits)
{
    private const int ServersCore = 0, Rounds = 40, AtOnce = 4, Warming = 20, WarmRounds = 8, MostRest = 60;
    private const double KiB = 1024, MiB = 1024 * 1024;

    // An App Service B1: one core and 1.75 GB, of which the collector is told.
    private const string Limit = "DOTNET_GCTotalPhysicalMemory", Bytes = "70000000";

    public async Task PlayAsync()
    {
        Print($"");
        Print($"{users} people, {(hasPlayersCircuits ? "a circuit for each" : "those in a workout without a circuit")}, {options.Minutes} minutes, one core, 1.75 GB");
        settings[Limit] = Bytes;
        foreach (var (key, value) in options.Runtime)
        {
            settings[key] = value;
        }

        await using var server = await VigorServer.StartAsync(options.Server, settings, ServersCore);
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 };
        List<CrowdPerson> crowd = [.. Enumerable.Range(1, users).Select(number => new CrowdPerson(server.Address, handler, number))];
        await ColdAsync(server, crowd[0]);
        await Parallel.ForEachAsync(crowd.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) => await person.SignInAsync());
        await WarmAsync(server, [.. crowd.Skip(1).Take(Warming)]);
        await AloneAsync(server, crowd[0]);
        await EveningAsync(server, crowd);
        await Parallel.ForEachAsync(crowd, async (person, _) => await person.DisposeAsync());
    }

    private static async Task ColdAsync(VigorServer server, CrowdPerson somebody)
    {
        var from = Stopwatch.GetTimestamp();
        await somebody.GetAsync("/");
        var first = Stopwatch.GetElapsedTime(from);
        var idle = server.Memory;
        await somebody.SignInAsync();
        from = Stopwatch.GetTimestamp();
        await somebody.OpenAsync("/dashboard");
        Print($"cold: answers after {server.Started.TotalSeconds:0.00} s, first page after {(server.Started + first).TotalSeconds:0.00} s, {idle / MiB:0} MiB idle; first dashboard with its circuit {Stopwatch.GetElapsedTime(from).TotalSeconds:0.00} s");
    }

    // What the runtime compiles anew once it is often used belongs to no action: a server that runs for days has done with it.
    private static async Task WarmAsync(VigorServer server, IReadOnlyList<CrowdPerson> crowd)
    {
        await Parallel.ForEachAsync(crowd, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) =>
        {
            for (var round = 0; round < WarmRounds; round++)
            {
                await person.OpenAsync("/dashboard");
                await person.DoSetAsync();
                foreach (var page in EveningMix.Pages)
                {
                    await person.GoAsync(page);
                }
            }
        });
        await Task.WhenAll(crowd.Select(async person =>
        {
            for (var round = 0; round < WarmRounds / 4; round++)
            {
                await person.AskAsync($"What is good for my {Guid.NewGuid()}?");
            }

            await person.LeaveAsync();
        }));

        // It compiles when nobody asks for anything.
        for (var seconds = 0; seconds < MostRest; seconds++)
        {
            var before = server.Processor;
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (server.Processor - before < TimeSpan.FromMilliseconds(50))
            {
                return;
            }
        }
    }

    // What one person does again and again, with nobody else there: what the server works for each.
    private static async Task AloneAsync(VigorServer server, CrowdPerson person)
    {
        Print($"{"alone",-34}{"processor ms",14}{"p50 ms",9}{"p95 ms",9}");
        foreach (var page in EveningMix.Pages)
        {
            await MeasureAsync(server, $"page {page}", Rounds, async () => await person.GoAsync(page) + await person.GoAsync("/upgrade"), "/upgrade");
        }

        await MeasureAsync(server, "set", Rounds, person.DoSetAsync);
        await MeasureAsync(server, "full load /dashboard", Rounds / 2, () => person.OpenAsync("/dashboard"));
        await MeasureAsync(server, "question", Rounds / 4, async () => (await person.AskAsync($"What is good for my {Guid.NewGuid()}?")).Begun);
    }

    private static async Task MeasureAsync(VigorServer server, string what, int rounds, Func<Task<TimeSpan>> act, string? with = null)
    {
        for (var round = 0; round < rounds / 2; round++)
        {
            await act();
        }

        var (taken, before) = (new List<double>(), server.Processor);
        for (var round = 0; round < rounds; round++)
        {
            taken.Add((await act()).TotalMilliseconds);
        }

        var samples = new Samples(taken);
        Print($"{(with is null ? what : $"{what} and {with}"),-34}{(server.Processor - before).TotalMilliseconds / rounds,14:0.0}{samples.P50,9:0}{samples.P95,9:0}");
    }

    private async Task EveningAsync(VigorServer server, IReadOnlyList<CrowdPerson> crowd)
    {
        var tally = new Tally();
        var mix = new EveningMix(tally, hasPlayersCircuits);
        var empty = server.Memory;
        var came = await mix.ArriveAsync(crowd, AtOnce);
        var full = server.Memory;
        var circuits = crowd.Count(person => person.Circuit is not null);
        var received = crowd.Average(person => person.Circuit?.Received ?? 0);
        Print($"{came} came, {circuits} circuits: {empty / MiB:0} → {full / MiB:0} MiB, {(full - empty) / KiB / circuits:0} KiB a circuit; {received / KiB:0} KiB of renders for the first page");
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        var (from, before) = (Stopwatch.GetTimestamp(), server.Processor);
        await mix.PlayAsync(crowd, end.Token);
        var share = (server.Processor - before) / Stopwatch.GetElapsedTime(from);
        Print($"evening: {share:P0} of the core, {server.Memory / MiB:0} MiB at its end");
        Print($"{"",-34}{"times",8}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}");
        foreach (var kind in tally.Kinds)
        {
            var samples = tally.Of(kind);
            Print($"{kind,-34}{tally.CountOf(kind),8}{samples.P50,9:0}{samples.P95,9:0}{samples.P99,9:0}");
        }

        foreach (var (fault, times) in tally.Faults.OrderByDescending(fault => fault.Value).Take(10))
        {
            Print($"went wrong {times} times: {fault}");
        }
    }
}
