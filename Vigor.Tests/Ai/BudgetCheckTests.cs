using CsCheck;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Services;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Plans.Writing;
using Vigor.Tests.Hosting;
using Vigor.Web.Components.Text;

namespace Vigor.Tests.Ai;

/// <summary>What is said of the budgets before a call is what happens to it.</summary>
public sealed class BudgetCheckTests
{
    private static readonly Dictionary<string, string?> Small = new()
    {
        ["Ai:Providers:p0:Model"] = "gpt-4o",
        ["Ai:Providers:p0:EconomyModel"] = "gpt-4o-mini",
        ["Ai:Budget:Users:Premium"] = "0.05",
        ["Ai:Budget:GlobalDay"] = "0.06",
    };

    private static readonly Gen<CallSize> AnySize = Gen.Select(Gen.Int[10, 2_000], Gen.Int[150, 900], Gen.Bool)
        .Select((input, output, isDocument) => new CallSize(isDocument ? AiTask.Plan : AiTask.Chat, input, output, isDocument));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_said_is_what_is_reserved_until_nothing_is_left(DatabaseKind kind)
    {
        await using var vigor = await GatewayFixture.StartAsync(kind, settings: Small);
        var sizes = new List<CallSize>();
        AnySize.Sample(sizes.Add, iter: 60, threads: 1);
        var policy = await vigor.Get<LiveSettings>().CurrentAsync();
        var (taken, refused) = (0, 0);
        foreach (var size in sizes)
        {
            var check = await vigor.Get<BudgetService>().CheckAsync(vigor.Caller, size);
            var models = vigor.Get<AiRoutes>().For(size.Task, policy)[0].Models;
            var request = vigor.Ask() with { Task = size.Task };
            var reserved = await vigor.Budgets.TryReserveAsync(request, Guid.CreateVersion7(), Offer.Of(size, models), policy, CancellationToken.None);

            Assert.Equal(reserved?.Offer.Amount ?? MicroUsd.Zero, check.MostTaken);
            Assert.Equal(reserved is null ? LocalReason.BudgetExhausted : null, check.Local);
            Assert.Equal(50_000 - await ReservedAsync(vigor) + (reserved?.Offer.Amount.Value ?? 0), check.Left.Value);
            (taken, refused) = reserved is null ? (taken, refused + 1) : (taken + 1, refused);
        }

        Assert.True(taken > 0 && refused > 0, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public async Task Whoever_looks_more_than_a_hundred_times_a_minute_waits_and_nobody_else_does()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        var size = new CallSize(AiTask.Chat, 100, 400, IsDocument: false);
        for (var look = 0; look < BudgetCheckRate.ChecksAMinute; look++)
        {
            await vigor.Get<BudgetService>().CheckAsync(vigor.Caller, size);
        }

        var refusal = await Assert.ThrowsAsync<Refusal>(() => vigor.Get<BudgetService>().CheckAsync(vigor.Caller, size));

        Assert.Equal(RefusalCode.RateLimitExceeded, refusal.Code);
        Assert.Null((await vigor.Get<BudgetService>().CheckAsync(new(Guid.CreateVersion7(), "Premium"), size)).Local);
    }

    [Fact]
    public async Task Without_a_provider_and_when_they_are_switched_off_it_says_why()
    {
        await using var none = await GatewayFixture.StartAsync(providers: 0);
        Assert.Equal(LocalReason.NotConfigured, (await none.Get<BudgetService>().CheckAsync(none.Caller, CoachPrompt.LargestCall)).Local);

        await using var off = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { ["Ai:Providers:p0:Enabled"] = "false" });
        Assert.Equal(LocalReason.SwitchedOff, (await off.Get<BudgetService>().CheckAsync(off.Caller, PlanWriter.LargestCall)).Local);
    }

    [Fact]
    public void The_line_says_what_is_left_and_what_is_set_aside()
    {
        var check = new BudgetCheck("OpenAI", new(4_200), new(100_000), Local: null);

        Assert.Equal(
            "3 of 10 AI answers left this month. Up to $0.0042 of your $0.10 is set aside, and what is not used comes back.",
            PriceText.Of(new(3, 10, check), "AI answers", "coach"));
        Assert.Equal("Up to $0.0042 of your $0.10 is set aside, and what is not used comes back.", PriceText.Of(new(null, null, check), "AI answers", "coach"));
        Assert.Equal("This month's AI answers are used up. Vigor's own coach goes on, without a limit.", PriceText.Of(new(0, 10, check), "AI answers", "coach"));
        Assert.Null(PriceText.Of(null, "AI answers", "coach"));
    }

    private static async Task<long> ReservedAsync(GatewayFixture vigor) =>
        (await vigor.PeriodsAsync()).Where(period => period.Key.StartsWith("user:", StringComparison.Ordinal)).Sum(period => period.Reserved);
}
