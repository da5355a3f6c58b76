using CsCheck;
using Microsoft.Extensions.Configuration;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;

namespace Vigor.Tests.Ai;

/// <summary>Prices: by name and day, never free, and exact to the micro-dollar.</summary>
public sealed class PriceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ModelPrice Tiered = new()
    {
        Input = 1.25m,
        CachedInput = 0.125m,
        Output = 10m,
        Threshold = 200_000,
        InputAbove = 2.50m,
        CachedInputAbove = 0.25m,
        OutputAbove = 15m,
    };

    [Theory]
    [InlineData("OpenAI", "gpt-4o", 2.50, true)]
    [InlineData("OpenAI", "gpt-4o-2024-11-20", 2.50, true)]
    [InlineData("AzureOpenAI", "gpt-4o-mini-2024-07-18", 0.15, true)]
    [InlineData("OpenAI", "something-new", 2.50, false)]
    [InlineData("Gemini", "gemini-2.5-flash-lite-preview", 0.10, true)]
    [InlineData("Gemini", "gemini-9", 2.50, false)]
    [InlineData("Perplexity", "perplexity/sonar", 0.25, true)]
    [InlineData("Perplexity", "else", 0.25, false)]
    public void A_price_goes_by_the_longest_name_and_an_unknown_model_costs_as_the_dearest(string kind, string model, double input, bool isKnown)
    {
        var (price, known) = PriceTable.Of(Provider(("Kind", kind)), model, Today);

        Assert.Equal((decimal)input, price.Input);
        Assert.Equal(isKnown, known);
        Assert.True(price.Output > 0);
    }

    [Fact]
    public void A_price_holds_from_its_day_to_its_day()
    {
        var provider = Provider(
            ("Kind", "OpenAI"),
            ("Prices:0:Model", "gpt-4o"),
            ("Prices:0:Input", "9"),
            ("Prices:0:Output", "9"),
            ("Prices:0:Until", "2026-12-01"),
            ("Prices:1:Model", "gpt-4o"),
            ("Prices:1:Input", "3"),
            ("Prices:1:Output", "3"),
            ("Prices:1:From", "2026-12-01"));

        Assert.Equal(9, PriceTable.Of(provider, "gpt-4o", new(2026, 11, 30)).Price.Input);
        Assert.Equal(3, PriceTable.Of(provider, "gpt-4o", new(2026, 12, 1)).Price.Input);
    }

    [Fact]
    public void Only_an_operator_makes_a_model_free()
    {
        var provider = Provider(("Kind", "OpenAI"), ("Price:Input", "0"), ("Price:Output", "0"));

        Assert.Equal(MicroUsd.Zero, PriceTable.Of(provider, "llama3:8b", Today).Price.Cost(new() { Input = 5_000, Output = 5_000 }));
    }

    [Theory]
    [InlineData(200_000, 0, 0, 250_000)]
    [InlineData(200_001, 0, 0, 500_003)]
    [InlineData(200_001, 200_001, 10, 50_151)]
    [InlineData(1_000, 400, 100, 1_800)]
    public void Above_the_threshold_the_whole_call_costs_more(long input, long cached, long output, long expected) =>
        Assert.Equal(expected, Tiered.Cost(new() { Input = input, Cached = cached, Output = output }).Value);

    [Fact]
    public void Cache_writes_and_fees_are_counted()
    {
        var price = new ModelPrice { Input = 4m, CacheWrite = 5m, CachedInput = 0.4m, Output = 20m, RequestFee = 0.005m };

        var cost = price.Cost(new() { Input = 1_000, Cached = 200, CacheWrite = 300, Output = 10, Reasoning = 8, Requests = 2 });

        Assert.Equal((500 * 4) + 80 + 1_500 + 200 + 10_000, cost.Value);
    }

    [Fact]
    public void No_call_costs_more_than_the_worst_case_or_less_than_nothing() =>
        (from input in Gen.Long[0, 400_000]
         from cached in Gen.Long[0, input]
         from written in Gen.Long[0, input - cached]
         from output in Gen.Long[0, 32_000]
         from prices in Gen.Int[0, 2_000].Array[6]
         select (new TokenUsage { Input = input, Cached = cached, CacheWrite = written, Output = output }, Price(prices)))
        .Sample(sample =>
        {
            var (usage, price) = sample;
            var cost = price.Cost(usage);
            Assert.InRange(cost.Value, 0, price.WorstCase(usage.Input, usage.Output, 1).Value);
        });

    private static ModelPrice Price(int[] cents) => new()
    {
        Input = cents[0] / 100m,
        CachedInput = cents[1] / 100m,
        CacheWrite = cents[2] / 100m,
        Output = cents[3] / 100m,
        Threshold = 200_000,
        InputAbove = cents[4] / 100m,
        OutputAbove = cents[5] / 100m,
    };

    private static ProviderOptions Provider(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Ai:Providers:x:ApiKey"] = "k", ["Ai:Providers:x:Model"] = "m", ["Ai:Providers:x:Endpoint"] = "http://localhost/v1" };
        foreach (var (key, value) in settings)
        {
            values[$"Ai:Providers:x:{key}"] = value;
        }

        return AiConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).Providers.Single();
    }
}
