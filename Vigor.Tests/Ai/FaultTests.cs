using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
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

    [Theory]
    [InlineData(" seven eight nine ten")]
    [InlineData("six seven eight nine ten")]
    [InlineData("x seven eight nine ten")]
    [InlineData(" six seven eight nine ten")]
    [InlineData("one two three four five six seven eight nine ten")]
    [InlineData("\n\none two three four five six seven eight nine ten")]
    public async Task However_the_next_provider_goes_on_no_word_is_lost_or_run_together(string next)
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Providers[0].Reply = _ => "one two three four five six seven eight";
        vigor.Providers[0].Enqueue(Fault.EndEarly);
        vigor.Providers[1].Reply = _ => next;

        var (text, _) = await vigor.AnswerAsync();

        // "x" is too little to tell whether it is there twice.
        Assert.Equal(next[0] == 'x' ? "one two three four five sixx seven eight nine ten" : "one two three four five six seven eight nine ten", text);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Gemini")]
    public async Task A_redirect_takes_neither_key_nor_question_elsewhere(string kind)
    {
        await using var elsewhere = await ProviderDouble.StartAsync();
        await using var provider = await ProviderDouble.StartAsync();
        provider.Elsewhere = new(elsewhere.Endpoint, kind == "Gemini" ? "/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse" : "/v1/chat/completions");
        provider.Enqueue(Fault.Redirect);
        await using var vigor = await GatewayFixture.StartAsync(
            providers: 0,
            settings: GatewayHost.Provider("x", kind, kind == "Gemini" ? provider.GeminiEndpoint : provider.Endpoint, "gemini-2.5-flash").ToDictionary());

        Assert.Equal(GatewayFixture.LocalText, (await vigor.AnswerAsync()).Text);

        Assert.Equal((1, 0), (provider.CallCount, elsewhere.CallCount));
        Assert.Equal(FaultKind.Refused, Assert.Single(await vigor.LedgerAsync()).Fault);
    }

    [Fact]
    public async Task A_check_of_a_document_that_breaks_leaves_a_row_and_the_local_document()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Reply = _ => "{}";

        var (text, _) = await vigor.AnswerAsync(vigor.Ask() with { Format = ChatResponseFormat.Json, Accepts = text => throw new InvalidOperationException(text) });

        Assert.Equal(GatewayFixture.LocalText, text);
        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Failed, row.Outcome);
        Assert.True(row.Cost.Value > 0, "It was paid for.");
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
        await using var vigor = await GatewayFixture.StartAsync(providers: Providers, more: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(TimeProvider.System.GetUtcNow())));
        foreach (var provider in vigor.Providers.SkipLast(1))
        {
            provider.Enqueue(Fault.Unauthorized);
        }

        await vigor.AnswerAsync();

        Assert.Equal(Enumerable.Range(0, Providers).Select(number => $"p{number}"), (await vigor.LedgerAsync()).Select(row => row.Provider));
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
