using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;

namespace Vigor.Tests.Ai;

/// <summary>Who is asked, in which order, and when the economical model is.</summary>
public sealed class RoutingTests
{
    private static readonly Dictionary<string, string?> EveryKind = new()
    {
        ["Ai:Providers:a-perplexity:Kind"] = "Perplexity",
        ["Ai:Providers:a-perplexity:Model"] = "perplexity/sonar",
        ["Ai:Providers:a-perplexity:ApiKey"] = "k",
        ["Ai:Providers:b-openai:Kind"] = "OpenAI",
        ["Ai:Providers:b-openai:Model"] = "gpt-4o-mini",
        ["Ai:Providers:b-openai:ApiKey"] = "k",
        ["Ai:Providers:c-gemini:Kind"] = "Gemini",
        ["Ai:Providers:c-gemini:Model"] = "gemini-2.5-flash",
        ["Ai:Providers:c-gemini:ApiKey"] = "k",
    };

    private static readonly Dictionary<string, string?> WithEconomy = new()
    {
        ["Ai:Providers:p0:Model"] = "gpt-4o",
        ["Ai:Providers:p0:EconomyModel"] = "gpt-4o-mini",
    };

    [Theory]
    [InlineData(AiTask.Plan, "b-openai", "c-gemini", "a-perplexity")]
    [InlineData(AiTask.Chat, "c-gemini", "b-openai", "a-perplexity")]
    [InlineData(AiTask.Research, "a-perplexity", "b-openai", "c-gemini")]
    public async Task The_usual_order_goes_by_the_task(AiTask task, params string[] order)
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 0, settings: EveryKind);

        Assert.Equal(order, await OrderAsync(vigor, task));
    }

    [Fact]
    public async Task A_configured_order_comes_first_and_the_others_follow()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 0, settings: new Dictionary<string, string?>(EveryKind) { ["Ai:Routes:Chat"] = "b-openai" });

        Assert.Equal("b-openai", (await OrderAsync(vigor, AiTask.Chat))[0]);
        Assert.Equal("b-openai", (await OrderAsync(vigor, AiTask.Plan))[0]);
        Assert.Equal(3, (await OrderAsync(vigor, AiTask.Chat)).Count);
    }

    [Fact]
    public async Task Near_a_limit_the_economical_model_answers_and_the_receipt_says_why()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?>(WithEconomy) { ["Ai:Budget:Users:Premium"] = "0.02" });
        vigor.Provider.Usage = _ => new(Input: 100, Cached: 0, Output: 300, Reasoning: 0);

        // Each costs 250 + 3000 micro-dollars: five are 81 % of the limit, six 97 %.
        List<AiReceipt> receipts = [];
        for (var question = 0; question < 7; question++)
        {
            receipts.Add((await vigor.AnswerAsync(vigor.Ask($"Question {question}?", maxOutputTokens: 300))).Receipt);
        }

        Assert.All(receipts.Take(5), receipt => Assert.Equal(("gpt-4o", (EconomyReason?)null), (receipt.Model, receipt.Economy)));
        Assert.All(receipts.Skip(6), receipt => Assert.Equal(("gpt-4o-mini", (EconomyReason?)EconomyReason.Budget), (receipt.Model, receipt.Economy)));
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task The_rule_can_be_switched_off()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?>(WithEconomy) { ["Ai:Budget:EconomyPercent"] = "1" });
        vigor.Provider.Usage = _ => new(Input: 100, Cached: 0, Output: 300, Reasoning: 0);
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { GlobalMonth = 100_000 }, "Small.");
        await vigor.AnswerAsync(vigor.Ask("one"));
        Assert.Equal("gpt-4o-mini", (await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.Model);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { EconomyNearLimit = false }, "Quality first.");

        Assert.Equal("gpt-4o", (await vigor.AnswerAsync(vigor.Ask("three"))).Receipt.Model);
    }

    [Theory]
    [InlineData("01:59", "gpt-4o")]
    [InlineData("02:00", "gpt-4o-mini")]
    [InlineData("05:59", "gpt-4o-mini")]
    [InlineData("06:00", "gpt-4o")]
    public async Task In_quiet_hours_the_economical_model_answers_when_that_rule_is_on(string hour, string model)
    {
        var time = new FakeTimeProvider(new(new DateOnly(2026, 11, 23), TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero));
        await using var vigor = await GatewayFixture.StartAsync(settings: WithEconomy, more: services => services.AddSingleton<TimeProvider>(time));
        Assert.Equal("gpt-4o", (await vigor.AnswerAsync(vigor.Ask("one"))).Receipt.Model);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { EconomyOffPeak = true }, "Save.");

        var (_, receipt) = await vigor.AnswerAsync(vigor.Ask("two"));
        Assert.Equal(model, receipt.Model);
        Assert.Equal(model == "gpt-4o" ? null : EconomyReason.OffPeak, receipt.Economy);
    }

    [Fact]
    public async Task The_economical_model_stands_in_when_the_usual_one_is_refused()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: WithEconomy);
        vigor.Provider.Enqueue(Fault.NotFound);

        var (_, receipt) = await vigor.AnswerAsync();

        Assert.Equal(("gpt-4o-mini", (EconomyReason?)EconomyReason.UsualModelFailed), (receipt.Model, receipt.Economy));
        Assert.Equal(2, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_provider_whose_answers_were_better_is_asked_first_when_that_rule_is_on()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Orders = new Dictionary<AiTask, IReadOnlyList<string>> { [AiTask.Chat] = ["p1"] } }, "Meet both.");
        await RateAsync(vigor, "p1", 0);
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Orders = new Dictionary<AiTask, IReadOnlyList<string>> { [AiTask.Chat] = ["p0"] } }, "Meet both.");
        await RateAsync(vigor, "p0", 100);
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Orders = new Dictionary<AiTask, IReadOnlyList<string>> { [AiTask.Chat] = ["p1", "p0"] } }, "The worse first.");
        Assert.Equal(["p1"], (await vigor.AnswerAsync(vigor.Ask("before"))).Receipt.Providers);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { QualitySteering = true }, "The better first.");

        Assert.Equal(["p0"], (await vigor.AnswerAsync(vigor.Ask("after"))).Receipt.Providers);
    }

    private static async Task RateAsync(GatewayFixture vigor, string provider, int score)
    {
        for (var question = 0; question < 3; question++)
        {
            var (_, receipt) = await vigor.AnswerAsync(vigor.Ask($"{provider} {question}"));
            Assert.Equal([provider], receipt.Providers);
            await vigor.Gateway.RateAsync(receipt.RequestId, score, receipt.CacheKey);
        }
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(GatewayFixture vigor, AiTask task) =>
        [.. vigor.Get<AiRoutes>().For(task, await vigor.Get<LiveSettings>().CurrentAsync()).Select(stop => stop.Provider.Name)];
}
