using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Asking;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>A model calls tools, on the wire and with the real clients: each call is paid for, and an answer still always comes.</summary>
public sealed class ToolCallTests
{
    private const string Found = "Monday: 5 x 5 squats.";

    private static readonly ToolCall LookUp = new("look_up", """{"day":"Monday"}""");

    private int looked;

    [Theory]
    [InlineData("OpenAI", DatabaseKind.Sqlite)]
    [InlineData("AzureOpenAI", DatabaseKind.Postgres)]
    [InlineData("Gemini", DatabaseKind.Sqlite)]
    public async Task What_a_tool_says_goes_back_and_the_answer_goes_on(string kind, DatabaseKind database)
    {
        await using var provider = await ProviderDouble.StartAsync();
        provider.Tools = (_, round) => round == 0 ? [LookUp, LookUp] : [];
        provider.Reply = _ => "You did squats.";
        provider.Usage = _ => new(Input: 500, Cached: 0, Output: 60, Reasoning: 0);
        var endpoint = kind switch { "Gemini" => provider.GeminiEndpoint, "AzureOpenAI" => provider.AzureEndpoint, _ => provider.Endpoint };
        await using var vigor = await GatewayFixture.StartAsync(
            database, providers: 0, settings: GatewayHost.Provider("x", kind, endpoint, kind == "Gemini" ? "gemini-2.5-flash" : "gpt-4o-mini").ToDictionary());

        var (text, receipt) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal("You did squats.", text);
        Assert.False(receipt.IsLocal);
        Assert.Equal(2, looked);
        Assert.Equal(2, provider.Calls.Count);
        Assert.DoesNotContain(Found, provider.Calls[0].Body, StringComparison.Ordinal);
        Assert.Equal(3, provider.Calls[1].Body.Split(Found).Length);
        Assert.Equal(kind == "Gemini", provider.Calls[1].Body.Contains("c2lnbmVk", StringComparison.Ordinal));
        var rows = await vigor.LedgerAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((AttemptOutcome.Complete, receipt.RequestId), (row.Outcome, row.RequestId)));
        Assert.Equal(receipt.Cost, rows.Aggregate(MicroUsd.Zero, (sum, row) => sum + row.Cost));
        Assert.Equal((1_000, 120), (receipt.InputTokens, receipt.OutputTokens));
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task What_tools_had_a_part_in_is_not_kept()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Tools = (_, round) => round == 0 ? [LookUp] : [];

        await vigor.AnswerAsync(Ask(vigor));
        var (_, receipt) = await vigor.AnswerAsync(Ask(vigor));

        Assert.False(receipt.FromCache);
        Assert.Equal(2, looked);
    }

    [Theory]
    [InlineData("no_such_tool", "{}", "There is no such tool.")]
    [InlineData("look_up", """{"day":17}""", "did not work")]
    [InlineData("look_up", "{}", "did not work")]
    [InlineData("look_up", """{"day":"Mo""", "no valid JSON")]
    [InlineData("look_up", """{"day":"refuse"}""", "This workout does not exist")]
    [InlineData("look_up", """{"day":"fail"}""", "did not work")]
    [InlineData("look_up", """{"day":"hang"}""", "did not work")]
    public async Task Whatever_goes_wrong_with_a_tool_is_a_sentence_for_the_model(string name, string arguments, string said)
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Tools = (_, round) => round == 0 ? [new(name, arguments)] : [];
        vigor.Provider.Reply = _ => "Let us go on.";

        var (text, receipt) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal("Let us go on.", text);
        Assert.False(receipt.IsLocal);
        Assert.Contains(said, vigor.Provider.Calls[^1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-tool", vigor.Provider.Calls[^1].Body + vigor.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_calls_tools_without_end_is_told_to_answer()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Tools = (_, _) => [.. Enumerable.Repeat(LookUp, 20)];
        vigor.Provider.Reply = _ => "Enough looked up.";

        var (text, _) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal("Enough looked up.", text);
        Assert.Equal(ToolRound.Most + 1, vigor.Provider.Calls.Count);
        Assert.Equal(ToolRound.Most * ToolRound.MostCalls, looked);
        Assert.Contains("Too many calls at once", vigor.Provider.Calls[1].Body, StringComparison.Ordinal);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_call_that_breaks_off_is_not_made_and_another_provider_answers()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Provider.Tools = (_, _) => [LookUp];
        vigor.Provider.Enqueue(Fault.Cut, Fault.Cut);
        vigor.Providers[1].Reply = _ => "From the second.";

        var (text, receipt) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal("From the second.", text);
        Assert.Single(receipt.Providers);
        Assert.Equal(0, looked);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task When_a_provider_fails_after_a_tool_the_next_goes_on_with_what_it_said()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Provider.Tools = (_, _) => [LookUp];
        vigor.Provider.Enqueue(Fault.None, Fault.ServerError, Fault.ServerError);
        vigor.Providers[1].Reply = _ => "Squats it was.";

        var (text, _) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal("Squats it was.", text);
        Assert.Equal(1, looked);
        Assert.Contains(Found, Assert.Single(vigor.Providers[1].Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_provider_failing_after_a_tool_the_local_answer_comes()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Tools = (_, _) => [LookUp];
        vigor.Provider.Enqueue(Fault.None, Fault.ServerError, Fault.ServerError);

        var (text, receipt) = await vigor.AnswerAsync(Ask(vigor));

        Assert.Equal(GatewayFixture.LocalText, text);
        Assert.True(receipt.IsLocal);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_server_that_refuses_tools_answers_without_them_and_is_not_offered_them_again()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.RefusesTools = true;

        Assert.False((await vigor.AnswerAsync(Ask(vigor, "one"))).Receipt.IsLocal);
        Assert.False((await vigor.AnswerAsync(Ask(vigor, "two"))).Receipt.IsLocal);

        Assert.Equal([true, false, false], vigor.Provider.Calls.Select(call => call.Body.Contains("look_up", StringComparison.Ordinal)));
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task Each_round_needs_money_of_its_own_and_without_it_the_local_answer_comes()
    {
        // A call costs 300 micro-dollars here and reserves a little more than 100: three fit into 700, and the fourth does not.
        const long Limit = 700;
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { ["Ai:Budget:Users:Premium"] = "0.0007" });
        vigor.Provider.Tools = (_, _) => [LookUp];
        vigor.Provider.Usage = _ => new(Input: 1_600, Cached: 0, Output: 100, Reasoning: 0);

        var (text, receipt) = await vigor.AnswerAsync(Ask(vigor) with { MaxOutputTokens = 100 });

        Assert.Equal(GatewayFixture.LocalText, text);
        Assert.Equal(LocalReason.BudgetExhausted, receipt.LocalReason);
        Assert.InRange(vigor.Provider.Calls.Count, 2, ToolRound.Most);
        Assert.All(await vigor.PeriodsAsync(), period => Assert.InRange(period.Spent, 1, Limit));
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_cancel_while_a_tool_runs_ends_it_and_everything_is_settled()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        using var cancel = new CancellationTokenSource();
        vigor.Provider.Tools = (_, _) => [new("look_up", """{"day":"cancel"}""")];
        var request = Ask(vigor) with { Tools = [AIFunctionFactory.Create(WaitAsync, "look_up")] };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vigor.AnswerAsync(request, cancel.Token));

        Assert.Equal(AttemptOutcome.Complete, Assert.Single(await vigor.LedgerAsync()).Outcome);
        await vigor.AssertSettledAsync();

        async Task<string> WaitAsync(string day, CancellationToken cancellationToken)
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return day;
        }
    }

    [Fact]
    public async Task Without_usage_the_calls_and_descriptions_are_counted_here()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Tools = (_, round) => round == 0 ? [LookUp] : [];
        vigor.Provider.Enqueue(Fault.NoUsage, Fault.NoUsage);

        await vigor.AnswerAsync(Ask(vigor));

        var rows = await vigor.LedgerAsync();
        Assert.True(rows[0].OutputTokens >= 8);
        using var sent = JsonDocument.Parse(vigor.Provider.Calls[0].Body);
        Assert.True(rows[0].InputTokens > sent.RootElement.GetProperty("tools").GetRawText().Length / 8);
        Assert.True(rows[1].InputTokens > rows[0].InputTokens);
        await vigor.AssertSettledAsync();
    }

    private AiRequest Ask(GatewayFixture vigor, string question = "What did I do on Monday?") => vigor.Ask(question) with { Tools = [AIFunctionFactory.Create(LookUpAsync, "look_up")] };

    [Description("What was done on a day.")]
    private async Task<string> LookUpAsync([Description("The day")] string day, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref looked);
        switch (day)
        {
            case "refuse":
                throw Refusal.NotFound("workout");
            case "fail":
                throw new InvalidOperationException("secret-of-the-tool");
            case "hang":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        return Found;
    }
}
