using Microsoft.EntityFrameworkCore;
using Vigor.Bench.Protocol;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Operations.Services;
using Vigor.Tests.Ai;

namespace Vigor.Tests.Operations;

/// <summary>Test calls and what is seen of providers, with the real client.</summary>
public sealed class ProviderProbeTests
{
    [Fact]
    public async Task A_test_call_is_made_paid_and_counted_like_every_other()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2, settings: new Dictionary<string, string?> { ["Ai:Providers:p1:Enabled"] = "false" });

        var result = await vigor.Control.TestAsync(vigor.Admin, "p1");

        Assert.Equal(AttemptOutcome.Complete, result.Outcome);
        Assert.Equal("gpt-4o-mini", result.Model);
        Assert.True(result.Cost.Value > 0);
        Assert.Empty(vigor.Providers[0].Calls);
        Assert.Single(vigor.Providers[1].Calls);
        await using var db = await vigor.Database.Contexts.CreateDbContextAsync();
        Assert.Equal(result.Cost, (await db.LedgerEntries.SingleAsync()).Cost);
        var state = (await vigor.Get<ProviderService>().ListAsync(vigor.Admin))[1];
        Assert.Equal(("p1", false, 1, 0), (state.Name, state.IsEnabled, state.Recent.Calls, state.Recent.Failed));
        Assert.Equal(["ai.provider.tested"], (await vigor.Audit.ListAsync(vigor.Admin, new())).Lines.Select(line => line.Action));
    }

    [Fact]
    public async Task A_test_call_has_no_more_money_than_anybody()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { ["Ai:Budget:Users:Free"] = "0" });

        var result = await vigor.Control.TestAsync(vigor.Admin, "p0");

        Assert.Equal((null, LocalReason.BudgetExhausted), (result.Outcome, result.NotMade));
        Assert.Empty(vigor.Provider.Calls);
    }

    [Fact]
    public async Task A_provider_that_asked_for_a_pause_is_asked_again_after_a_reset()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Fault.RateLimited);
        var failed = await vigor.Control.TestAsync(vigor.Admin, "p0");
        Assert.Equal((AttemptOutcome.Failed, FaultKind.RateLimited), (failed.Outcome, failed.Fault));
        Assert.NotNull((await vigor.Get<ProviderService>().ListAsync(vigor.Admin))[0].ParkedUntil);
        Assert.Equal(LocalReason.ProvidersFailed, (await vigor.Control.TestAsync(vigor.Admin, "p0")).NotMade);

        await vigor.Control.ResetAsync(vigor.Admin, "p0", "It is well again.");

        Assert.Equal(AttemptOutcome.Complete, (await vigor.Control.TestAsync(vigor.Admin, "p0")).Outcome);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => vigor.Control.ResetAsync(vigor.Admin, "nobody", "x"))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => vigor.Control.TestAsync(vigor.Admin, "nobody"))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => vigor.Control.ResetAsync(vigor.Admin, "p0", " "))).Code);
    }

    [Fact]
    public async Task Answers_that_are_given_again_are_counted_with_what_they_saved()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        var (_, first) = await vigor.AnswerAsync(vigor.Ask("one"));
        await vigor.AnswerAsync(vigor.Ask("one"));
        await vigor.AnswerAsync(vigor.Ask("one"));
        await vigor.AnswerAsync(vigor.Ask("two"));

        await using var db = await vigor.Database.Contexts.CreateDbContextAsync();
        var kept = await db.KeptDays.SingleAsync();
        Assert.Equal((AiTask.Chat, 2, 2 * first.Cost.Value), (kept.Task, kept.Answers, kept.Saved));
        var overview = await vigor.Get<OverviewService>().GetAsync(vigor.Admin);
        Assert.Equal((2, 2, 50m), (overview.Calls, overview.KeptToday, overview.KeptPercent!.Value));
    }
}
