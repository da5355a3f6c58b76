using System.Collections.Concurrent;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Many questions at once, providers that fail in any order, people who leave: what the ledger says is what went over the wire.</summary>
public sealed class FaultSequenceTests
{
    private const int Questions = 90, AtATime = 6, Providers = 2;

    private static readonly Fault[] Faults =
    [
        Fault.Unauthorized, Fault.RateLimitedSilently, Fault.RateLimitedMilliseconds, Fault.ServerError, Fault.Unavailable, Fault.Cut, Fault.EmptyThenCut,
        Fault.EndEarly, Fault.Html, Fault.Blank, Fault.BrokenJson, Fault.ErrorEvent, Fault.Garbage, Fault.WrongEncoding, Fault.PromptFiltered, Fault.AnswerFiltered, Fault.LengthLimit,
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Postgres, 2)]
    public async Task Every_call_has_its_row_and_every_complete_row_its_tokens(DatabaseKind kind, int seed)
    {
        var random = new Random(seed);
        await using var vigor = await GatewayFixture.StartAsync(kind, Providers, new Dictionary<string, string?> { ["Ai:Breaker:BreakSeconds"] = "0.5" });
        foreach (var provider in vigor.Providers)
        {
            provider.Pause = TimeSpan.FromMilliseconds(1);
            provider.Enqueue(Enumerable.Range(0, Questions * 2).Select(_ => random.Next(2) == 0 ? Fault.None : Faults[random.Next(Faults.Length)]));
        }

        var patience = Enumerable.Range(0, Questions).Select(_ => random.Next(5) == 0 ? random.Next(60) : Timeout.Infinite).ToList();
        var answers = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, Questions, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (number, _) =>
        {
            using var leave = new CancellationTokenSource(patience[number]);
            try
            {
                answers.Add((await vigor.AnswerAsync(vigor.Ask($"Question {number}?"), leave.Token)).Text);
            }
            catch (OperationCanceledException)
            {
                Assert.True(leave.IsCancellationRequested, "Nobody left.");
            }
        });

        Assert.All(answers, text => Assert.NotEmpty(text));
        Assert.DoesNotContain(answers, text => text.Contains("Exception", StringComparison.Ordinal) || text.Contains("secret-key", StringComparison.Ordinal));
        var rows = (await vigor.LedgerAsync()).Where(row => row.Outcome != AttemptOutcome.NotMade).ToList();
        foreach (var (number, provider) in vigor.Providers.Index())
        {
            var made = rows.Where(row => row.Provider == $"p{number}").ToList();

            // A call that was hung up on may have left without being read.
            Assert.InRange(provider.CallCount, made.Count(row => row.Outcome != AttemptOutcome.Cancelled), made.Count);
            var reported = provider.Calls.Select(call => call.Reported).OfType<TokenReport>().Select(report => ((long)report.Input, (long)report.Output)).ToList();
            Assert.All(made.Where(row => row.Outcome == AttemptOutcome.Complete), row => Assert.True(reported.Remove((row.InputTokens, row.OutputTokens)), $"{row.InputTokens} and {row.OutputTokens} tokens never went over the wire."));
        }

        await vigor.AssertSettledAsync();
    }
}
