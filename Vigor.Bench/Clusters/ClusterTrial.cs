using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Crowds;
using Vigor.Bench.Logs;
using Vigor.Bench.Protocol;
using Vigor.Core.Data;
using Vigor.Core.Training;

namespace Vigor.Bench.Clusters;

/// <summary>Two processes on one PostgreSQL and one Redis behind a proxy: people train and look around, one process is killed, then Redis.</summary>
public static class ClusterTrial
{
    private const int SignIns = 24;

    /// <summary>Plays it.</summary>
    /// <param name="connection">An empty PostgreSQL database; the processes bring it into shape, both at once.</param>
    /// <param name="people">People who take part.</param>
    /// <param name="rounds">Sets and pages of each before the kill.</param>
    public static async Task<ClusterResult> RunAsync(string connection, int people, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("vigor-cluster-").FullName;
        await using var redis = await RedisServer.StartAsync();
        await using var provider = await ProviderDouble.StartAsync();
        var settings = CircuitsCommand.Settings(connection, folder, provider.Endpoint);
        settings["Redis:ConnectionString"] = redis.Connection;
        var starts = Enumerable.Range(0, 2).Select(_ => VigorServer.StartAsync(VigorServer.Built, settings)).ToList();
        try
        {
            var servers = await Task.WhenAll(starts);
            await CrowdHouse.FillAsync(connection, people);
            await using var proxy = await StickyProxy.StartAsync([.. servers.Select(server => server.Address)]);
            using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 };
            List<CrowdPerson> crowd = [.. Enumerable.Range(1, people).Select(number => new CrowdPerson(proxy.Address, handler, number))];
            var result = await PlayAsync(servers, redis, crowd, rounds);
            await Task.WhenAll(crowd.Select(async person => await person.DisposeAsync()));
            List<Guid> told = [.. crowd.SelectMany(person => person.Stored)];
            return result with { Told = told.Count, Missing = await MissingAsync(connection, told) };
        }
        finally
        {
            // When one did not start, the other one did.
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully))
            {
                await (await start).DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Of sets that were told as stored, those that are not there.</summary>
    internal static async Task<int> MissingAsync(string connection, IReadOnlyCollection<Guid> told)
    {
        await using var services = LogHost.Start(connection);
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var missing = 0;
        foreach (var part in told.Chunk(500))
        {
            missing += part.Length - await db.SetEntries.CountAsync(set => part.Contains(set.Id));
        }

        return missing;
    }

    private static async Task<ClusterResult> PlayAsync(VigorServer[] servers, RedisServer redis, IReadOnlyList<CrowdPerson> crowd, int rounds)
    {
        var tally = new Tally();
        var admitted = await AdmittedAsync(servers);
        await Task.WhenAll(crowd.Select(person => tally.TryAsync("arriving", async () =>
        {
            await person.SignInAsync();
            await person.OpenAsync("/dashboard");
            return await ActAsync(person, rounds);
        })));
        var served = crowd.CountBy(person => person.Instance ?? "").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToList();

        await servers[0].KillAsync();
        var killed = Stopwatch.GetTimestamp();
        var moved = await GoneOnAsync(tally, "going on elsewhere", crowd);
        var longest = Stopwatch.GetElapsedTime(killed);

        await redis.KillAsync();
        var withoutRedis = await GoneOnAsync(tally, "going on without Redis", crowd);
        return new(crowd.Count, served, 0, 0, moved, longest, admitted, withoutRedis, tally.Faults);
    }

    private static async Task<TimeSpan> ActAsync(CrowdPerson person, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await person.DoSetAsync();
            await person.GoAsync(EveningMix.Pages[round % EveningMix.Pages.Length]);
        }

        return TimeSpan.Zero;
    }

    // Nobody signs in again: who they are goes with them.
    private static async Task<int> GoneOnAsync(Tally tally, string what, IReadOnlyList<CrowdPerson> crowd)
    {
        var gone = await Task.WhenAll(crowd.Select(person => tally.TryAsync(what, async () =>
        {
            await person.DoSetAsync();
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await person.OpenAsync("/history");
                }
                catch (Exception failure) when (attempt < 50 && failure is InvalidOperationException or HttpRequestException or System.Net.WebSockets.WebSocketException)
                {
                    await Task.Delay(100);
                }
            }
        })));
        return gone.Count(isOn => isOn);
    }

    private static async Task<int> AdmittedAsync(VigorServer[] servers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        var admitted = 0;
        for (var time = 0; time < SignIns; time++)
        {
            using var form = new FormUrlEncodedContent([new("Form.Email", "nobody@example.org")]);
            using var answer = await http.PostAsync(new Uri(servers[time % servers.Length].Address, "/account/login"), form);
            admitted += answer.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
        }

        return admitted;
    }
}
