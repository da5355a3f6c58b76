using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Clusters;
using Vigor.Bench.Crowds;
using Vigor.Bench.Logs;
using Vigor.Core.Coach;
using Vigor.Core.Data;
using Vigor.Core.Training;
using static Vigor.Bench.Crowds.CircuitsCommand;

namespace Vigor.Bench.Chaos;

/// <summary>One performance: people who go on whatever happens, and somebody who looks how long it takes until all works again.</summary>
internal sealed class ChaosRun(ChaosStage stage, int people, TimeSpan length)
{
    /// <summary>People who only look whether it works again.</summary>
    public const int Probes = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100), Breath = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromMinutes(2);

    private volatile Tally tally = new();

    /// <summary>Plays everything.</summary>
    /// <returns>Whether nothing was lost and everything works again.</returns>
    public async Task<bool> PlayAsync()
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 };
        List<CrowdPerson> crowd = [.. Enumerable.Range(1, people + Probes).Select(number => new CrowdPerson(stage.Server.Address, handler, number))];
        foreach (var person in crowd)
        {
            await person.SignInAsync();
        }

        using var end = new CancellationTokenSource();
        var lives = crowd.Take(people).Select((person, number) => Task.Run(() => LiveAsync(person, number, end.Token), CancellationToken.None)).ToList();
        var phases = stage.Phases.ToList();
        var isWhole = true;
        foreach (var phase in phases)
        {
            isWhole &= await PlayAsync(phase, crowd[^1], length / (phases.Count * 2));
        }

        await end.CancelAsync();
        await Task.WhenAll(lives);
        isWhole &= await IsWholeAsync([.. crowd.SelectMany(person => person.Stored)]);
        await Task.WhenAll(crowd.Select(async person => await person.DisposeAsync()));
        return isWhole;
    }

    private async Task<bool> PlayAsync(ChaosPhase phase, CrowdPerson probe, TimeSpan each)
    {
        Print($"{phase.Name}, {each.TotalSeconds:0} s");
        tally = new();
        await phase.BeginAsync();
        await Task.Delay(each);
        Tell("  meanwhile", tally);
        await phase.EndAsync();
        var from = Stopwatch.GetTimestamp();
        var isBack = await BackAsync("ready", from, async () => { await probe.GetAsync("/health/ready"); return TimeSpan.Zero; });
        isBack &= await BackAsync("a set is stored", from, probe.DoSetAsync);
        isBack &= await BackAsync("a page comes alive", from, () => probe.OpenAsync("/dashboard"));
        isBack &= await BackAsync("a question is answered", from, async () => (await probe.AskAsync($"How long do I rest, {Guid.NewGuid()}?")).Whole);
        tally = new();
        await Task.Delay(each);
        Tell("  afterwards", tally);
        return isBack && stage.Server.IsRunning;
    }

    private static async Task<bool> BackAsync(string what, long from, Func<Task<TimeSpan>> act)
    {
        var seen = new Tally();
        while (!await seen.TryAsync(what, act))
        {
            if (Stopwatch.GetElapsedTime(from) > Patience)
            {
                Print($"  NOT BACK within {Patience.TotalSeconds:0} s: {what} ({string.Join("; ", seen.Faults.Keys)})");
                return false;
            }

            await Task.Delay(Pause);
        }

        Print($"  {what} after {Stopwatch.GetElapsedTime(from).TotalSeconds:0.0} s");
        return true;
    }

    private static void Tell(string when, Tally seen)
    {
        Print($"{when}: {string.Join(", ", seen.Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{seen.CountOf(kind)} {kind} (p95 {seen.Of(kind).P95:0} ms)")))}");
        foreach (var (fault, times) in seen.Faults.OrderByDescending(fault => fault.Value).Take(4))
        {
            Print($"    {times} × {fault}");
        }
    }

    private async Task LiveAsync(CrowdPerson person, int number, CancellationToken until)
    {
        try
        {
            for (var turn = number; ; turn++)
            {
                await tally.TryAsync("sets", person.DoSetAsync);
                if (person.Circuit is not { IsOpen: true })
                {
                    await tally.TryAsync("loads", () => person.OpenAsync("/dashboard"));
                }
                else if (turn % 5 == 0)
                {
                    await tally.TryAsync("questions", async () => (await person.AskAsync($"How long do I rest, {turn} of {number}?")).Whole);
                }
                else
                {
                    await tally.TryAsync("pages", () => person.GoAsync(EveningMix.Pages[turn % EveningMix.Pages.Length]));
                }

                await Task.Delay(Breath, until);
            }
        }
        catch (OperationCanceledException)
        {
            // The play is over.
        }
    }

    private async Task<bool> IsWholeAsync(IReadOnlyList<Guid> told)
    {
        var missing = await ClusterTrial.MissingAsync(stage.Connection, told);
        await using var services = LogHost.Start(stage.Connection);
        await using var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var doubled = await db.SetEntries.GroupBy(set => new { set.SessionId, set.Position, set.SetNumber }).CountAsync(group => group.Count() > 1);
        var open = await db.Messages.CountAsync(message => message.Status == MessageStatus.Streaming);
        var questions = await db.Messages.CountAsync(message => message.Role == MessageRole.Person);
        Print($"{told.Count} sets told as stored: {missing} missing, {doubled} doubled; {questions} questions, {open} answers that never ended");
        return missing == 0 && doubled == 0 && open == 0;
    }
}
