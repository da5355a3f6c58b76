using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Whatever a provider does, a complete answer comes and the money is right.</summary>
public sealed class FaultTests
{
    public static TheoryData<Fault> BeforeTheFirstWord =>
    [
        Fault.Unauthorized, Fault.NotFound, Fault.RateLimited, Fault.RateLimitedSilently, Fault.ServerError, Fault.Unavailable,
        Fault.StallAtOnce, Fault.Html, Fault.Blank,
    ];

    public static TheoryData<Fault> Within => [Fault.StallWithin, Fault.Cut, Fault.EndEarly, Fault.BrokenJson, Fault.ErrorEvent];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_provider_that_works_is_streamed_settled_and_recorded(DatabaseKind kind)
    {
        await using var vigor = await GatewayFixture.StartAsync(kind);
        vigor.Provider.Reply = _ => "Rest three minutes.";

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.Equal("Rest three minutes.", text);
        Assert.Equal(["p0"], receipt.Providers);
        Assert.Equal("gpt-4o-mini", receipt.Model);
        Assert.False(receipt.IsLocal);
        var entry = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Complete, entry.Outcome);
        Assert.Equal(3, entry.OutputTokens);
        Assert.Equal(receipt.Cost, entry.Cost);

        // (in − cached) × 0.15 + cached × 0.075 + out × 0.60 micro-dollars, rounded up.
        var expected = Math.Ceiling(((entry.InputTokens - entry.CachedTokens) * 0.15m) + (entry.CachedTokens * 0.075m) + (3 * 0.60m));
        Assert.Equal(expected, entry.Cost.Value);
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [MemberData(nameof(BeforeTheFirstWord))]
    public async Task A_fault_before_the_first_word_leads_to_the_local_answer(Fault fault)
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(fault, fault, fault);
        var calls = fault is Fault.ServerError or Fault.Unavailable ? 2 : 1;

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.Equal(GatewayFixture.LocalText, text);
        Assert.True(receipt.IsLocal);
        Assert.Equal(LocalReason.ProvidersFailed, receipt.LocalReason);
        Assert.Equal(calls, vigor.Provider.Calls.Count);
        Assert.All(await vigor.LedgerAsync(), entry => Assert.Equal(AttemptOutcome.Failed, entry.Outcome));
        Assert.Equal(calls, (await vigor.LedgerAsync()).Count);
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [MemberData(nameof(Within))]
    public async Task A_fault_within_the_answer_goes_on_locally_and_pays_for_the_words_that_came(Fault fault)
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Reply = _ => "one two three four five six seven eight nine ten";
        vigor.Provider.Enqueue(fault);

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.StartsWith("one two three four five six", text, StringComparison.Ordinal);
        Assert.EndsWith(GatewayFixture.LocalText, text, StringComparison.Ordinal);
        Assert.Equal(["p0", "Vigor"], receipt.Providers);
        var entry = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Failed, entry.Outcome);
        Assert.True(entry.Cost.Value > 0, "Words that came are paid for.");
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [MemberData(nameof(Within))]
    public async Task The_next_provider_goes_on_where_the_first_broke_off_without_repeating(Fault fault)
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Providers[0].Reply = _ => "one two three four five six seven eight";
        vigor.Providers[0].Enqueue(fault);
        vigor.Providers[1].Reply = _ => "five six seven eight nine ten";

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.Equal("one two three four five six seven eight nine ten", text);
        Assert.Equal(["p0", "p1"], receipt.Providers);
        Assert.Equal([AttemptOutcome.Failed, AttemptOutcome.Complete], (await vigor.LedgerAsync()).Select(entry => entry.Outcome));
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData(Fault.PromptFiltered)]
    [InlineData(Fault.AnswerFiltered)]
    public async Task What_a_filter_declines_is_shown_as_such_and_sent_to_nobody_else(Fault fault)
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Providers[0].Enqueue(fault);

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.True(receipt.Declined);
        Assert.Contains("declined", text, StringComparison.Ordinal);
        Assert.Empty(vigor.Providers[1].Calls);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_provider_that_is_not_there_leads_to_the_local_answer()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Ai:Providers:p0:Endpoint"] = "http://127.0.0.1:1/v1",
        });

        var (text, _) = await vigor.AnswerAsync();

        Assert.Equal(GatewayFixture.LocalText, text);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task Rows_of_one_question_sort_in_the_order_of_its_attempts_although_the_clock_stands_still()
    {
        const int Providers = 6;
        await using var vigor = await GatewayFixture.StartAsync(providers: Providers, more: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow)));
        foreach (var provider in vigor.Providers.SkipLast(1))
        {
            provider.Enqueue(Fault.Unauthorized);
        }

        await vigor.AnswerAsync();

        Assert.Equal(Enumerable.Range(0, Providers).Select(number => $"p{number}"), (await vigor.LedgerAsync()).Select(row => row.Provider));
    }

    [Fact]
    public async Task A_provider_that_keeps_failing_is_left_alone()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Enumerable.Repeat(Fault.ServerError, 50));

        for (var call = 0; call < 20; call++)
        {
            await vigor.AnswerAsync(vigor.Ask($"Question {call}?"));
        }

        Assert.Equal(8, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_provider_that_asks_for_a_pause_gets_it()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Fault.RateLimited);

        await vigor.AnswerAsync();
        await vigor.AnswerAsync();

        Assert.Single(vigor.Provider.Calls);
    }

    [Fact]
    public async Task Cancelling_hangs_up_and_pays_for_what_came()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        // So long that no answer ends while somebody hangs up, however busy the machine.
        vigor.Provider.Pause = TimeSpan.FromSeconds(2);
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in vigor.Gateway.StreamAsync(vigor.Ask(), cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        await Assert.Single(vigor.Provider.Calls).Aborted.WaitAsync(TimeSpan.FromSeconds(10));
        var entry = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Cancelled, entry.Outcome);
        Assert.True(entry.Cost.Value > 0);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task Keys_and_content_never_reach_the_log()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Fault.Unauthorized, Fault.Cut, Fault.Html, Fault.ServerError);
        for (var call = 0; call < 5; call++)
        {
            await vigor.AnswerAsync(vigor.Ask("my very private question"));
        }

        Assert.DoesNotContain("secret-key", vigor.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("very private", vigor.Log, StringComparison.Ordinal);
    }
}
