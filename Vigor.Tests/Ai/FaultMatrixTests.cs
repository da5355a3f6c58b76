using System.Collections.Concurrent;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Every fault of every protocol, for conversations and plans: a whole answer, the right rows, and not one call too many.</summary>
public sealed class FaultMatrixTests
{
    private static readonly Fault[] Harmless =
    [
        Fault.None, Fault.NegativeUsage, Fault.NoUsage, Fault.DuplicatedChunks, Fault.EmptyFirstChunk, Fault.Slow, Fault.NotStreamed, Fault.Packed,
        Fault.OddNumbers, Fault.OddEnd, Fault.ThinksAloud, Fault.TemplateMarks, Fault.HalfLetters, Fault.ThoughtsBeside, Fault.ToldCost,
    ];

    private static readonly Fault[] Declines = [Fault.PromptFiltered, Fault.AnswerFiltered, Fault.RefusedAnswer];

    private static readonly Fault[] WithinText = [Fault.StallWithin, Fault.Cut, Fault.EndEarly, Fault.BrokenJson, Fault.ErrorEvent, Fault.Endless, Fault.WrongEncoding];

    private static readonly string[] Retried = [nameof(Fault.ServerError), nameof(Fault.Unavailable), nameof(Fault.EmptyThenCut), Scenario.Unreachable, Scenario.NoTls];

    public static TheoryData<string, AiTask, bool> Parts =>
    [
        .. from kind in Scenario.Kinds
           from task in new[] { AiTask.Chat, AiTask.Plan }
           from hasBackup in new[] { true, false }
           select (kind, task, hasBackup),
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Every_fault_ends_in_a_whole_answer(string kind, AiTask task, bool hasBackup)
    {
        const int AtATime = 4;
        await using var matrix = await FaultMatrix.StartAsync();
        var results = new ConcurrentBag<ScenarioResult>();
        await Parallel.ForEachAsync(Scenario.Faults, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (fault, _) =>
        {
            await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            results.Add(await matrix.PlayAsync(new(kind, fault, task, hasBackup), database.ConnectionString));
        });

        Assert.All(results, result => AssertRight(result));
    }

    private static void AssertRight(ScenarioResult result)
    {
        var (fault, isPlan) = (result.Scenario.Fault, result.Scenario.Task == AiTask.Plan);
        Assert.True(result.IsWhole, $"{fault}: {result.Text}");
        Assert.True(result.IsSettled, fault);
        Assert.DoesNotContain("Exception", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", result.Text, StringComparison.Ordinal);
        var first = result.Rows[0];
        if (Is(Harmless))
        {
            Assert.Equal(AttemptOutcome.Complete, first.Outcome);
            Assert.Equal((1, 0), result.Calls);
            Assert.False(result.Receipt.IsLocal);
            AssertBookedAsClaimed(result, first);
        }
        else if (Is(Declines))
        {
            Assert.Equal(AttemptOutcome.Declined, first.Outcome);
            Assert.Equal((1, 0), result.Calls);
            Assert.Equal(isPlan ? LocalReason.Declined : null, result.Receipt.LocalReason);
            Assert.Equal(!isPlan, result.Receipt.Declined);
        }
        else if (fault == nameof(Fault.LengthLimit) && !isPlan)
        {
            Assert.True(result.Receipt.IsTruncated);
            Assert.Equal((1, 0), result.Calls);
        }
        else if (fault != nameof(Fault.AbsurdUsage))
        {
            AssertFailedAndPassedOn(result, tries: Retried.Contains(fault) ? 2 : 1);
            if (Is(WithinText) && !isPlan)
            {
                Assert.Equal(2, result.Receipt.Providers.Count);
                Assert.True(first.Cost.Value > 0, "Words that came are paid for.");
            }
        }

        bool Is(Fault[] kinds) => Enum.TryParse<Fault>(fault, out var played) && kinds.Contains(played);
    }

    private static void AssertBookedAsClaimed(ScenarioResult result, LedgerEntry row)
    {
        var (kind, fault) = (result.Scenario.Kind, result.Scenario.Fault);
        if (fault is not (nameof(Fault.NegativeUsage) or nameof(Fault.NoUsage)))
        {
            // Thoughts that are in the total alone are counted, and nobody says that they were thoughts.
            var claimed = result.Claimed!;
            var reasoning = (kind, fault) == ("Gemini", nameof(Fault.ThoughtsBeside)) ? 0 : claimed.Reasoning;
            Assert.Equal((claimed.Input, claimed.Cached, claimed.Output, reasoning), (row.InputTokens, row.CachedTokens, row.OutputTokens, row.ReasoningTokens));
            Assert.Equal(FigureBasis.Told, row.TokensBasis);
        }

        if (fault == nameof(Fault.ToldCost) && kind != "Gemini")
        {
            Assert.Equal((ProviderDouble.ToldCost * 1_000_000, FigureBasis.Told), (row.Cost.Value, row.CostBasis));
        }
    }

    private static void AssertFailedAndPassedOn(ScenarioResult result, int tries)
    {
        Assert.All(result.Rows.Take(tries), row => Assert.Equal(AttemptOutcome.Failed, row.Outcome));
        Assert.Equal(tries + (result.Scenario.HasBackup ? 1 : 0), result.Rows.Count);
        Assert.Equal(result.Scenario.HasBackup ? 1 : 0, result.Calls.Backup);
        Assert.Equal(!result.Scenario.HasBackup, result.Receipt.IsLocal);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("AzureOpenAI")]
    [InlineData("Gemini")]
    [InlineData("Perplexity")]
    public async Task The_ledger_has_what_went_over_the_wire(string kind)
    {
        await using var provider = await ProviderDouble.StartAsync();
        provider.Usage = _ => new(Input: 1_200, Cached: 300, Output: 240, Reasoning: 90);
        var endpoint = kind switch { "Gemini" => provider.GeminiEndpoint, "AzureOpenAI" => provider.AzureEndpoint, _ => provider.Endpoint };
        await using var vigor = await GatewayFixture.StartAsync(
            providers: 0,
            settings: GatewayHost.Provider("x", kind, endpoint, kind switch { "Gemini" => "gemini-2.5-flash", "Perplexity" => "perplexity/sonar", _ => "gpt-4o-mini" }).ToDictionary());

        var (_, receipt) = await vigor.AnswerAsync(vigor.Ask(maxOutputTokens: 400));

        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((1_200, 300, 240, 90), (row.InputTokens, row.CachedTokens, row.OutputTokens, row.ReasoningTokens));
        Assert.Equal(
            kind switch
            {
                // (900 × 0.30) + (300 × 0.03) + (240 × 2.50)
                "Gemini" => 879,

                // (900 × 0.25) + (300 × 0.0625) + (240 × 2.5) + 5,000, as the provider says
                "Perplexity" => 5_844,

                // (900 × 0.15) + (300 × 0.075) + (240 × 0.60), rounded up
                _ => 302,
            },
            row.Cost.Value);
        Assert.Equal(row.Cost, receipt.Cost);
        Assert.Null(row.Owed);
        Assert.Equal(kind == "Perplexity" ? ["https://example.org/training"] : [], receipt.Sources.Select(source => source.Url.ToString()));
        await vigor.AssertSettledAsync();
    }
}
