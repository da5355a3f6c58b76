using Microsoft.Extensions.Configuration;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;

namespace Vigor.Tests.Ai;

public sealed class AiConfigurationTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Ai:Providers:openai:Kind"] = "OpenAI",
        ["Ai:Providers:openai:Endpoint"] = "http://127.0.0.1:9100/v1",
        ["Ai:Providers:openai:ApiKey"] = "hush-hush",
        ["Ai:Providers:openai:Model"] = "gpt-4o-mini",
    };

    [Fact]
    public void Nothing_configured_is_fine() => Assert.Empty(Read([]).Providers);

    [Fact]
    public void A_provider_is_read()
    {
        var provider = Assert.Single(Read(Good).Providers);

        Assert.Equal("OpenAI", provider.DisplayName);
        Assert.Equal(ProviderKind.OpenAI, provider.Kind);
        Assert.DoesNotContain("hush-hush", provider.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ai:Providers:openai:Kind", "Telepathy")]
    [InlineData("Ai:Providers:openai:Kind", "7")]
    [InlineData("Ai:Providers:openai:Endpoint", "not an address")]
    [InlineData("Ai:Providers:openai:Endpoint", "ftp://example.org")]
    [InlineData("Ai:Providers:openai:ApiKey", "")]
    [InlineData("Ai:Providers:openai:Model", "")]
    [InlineData("Ai:Providers:openai:Enabled", "perhaps")]
    [InlineData("Ai:Providers:openai:Price:Input", "-1")]
    [InlineData("Ai:Budget:GlobalMonth", "lots")]
    [InlineData("Ai:Budget:GlobalDay", "-3")]
    [InlineData("Ai:Budget:Users:Free", "1,5")]
    [InlineData("Ai:Limits:FirstTokenChat", "0")]
    [InlineData("Ai:Routes:Chat", "nobody")]
    public void A_value_that_cannot_work_is_refused_by_its_key(string key, string value)
    {
        var mistake = Assert.Throws<ConfigurationMistake>(() => Read(new(Good) { [key] = value }));

        Assert.Equal(key, mistake.Key);
        Assert.DoesNotContain("hush-hush", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_provider_is_not_read() => Assert.Empty(Read(new(Good) { ["Ai:Providers:openai:Enabled"] = "false" }).Providers);

    [Fact]
    public void The_older_names_are_read_too()
    {
        var configuration = Read(new() { ["OPENAI_API_KEY"] = "k", ["AZURE_MONTHLY_BUDGET"] = "42" });

        Assert.Equal("gpt-4o-mini", Assert.Single(configuration.Providers).Model);
        Assert.Equal(42_000_000, configuration.Budget.GlobalMonth.Value);
    }

    [Theory]
    [InlineData("gpt-4o", 2.50)]
    [InlineData("gpt-4o-2024-11-20", 2.50)]
    [InlineData("gpt-4o-mini-2024-07-18", 0.15)]
    [InlineData("something-new", 2.50)]
    public void Prices_go_by_the_longest_name_and_an_unknown_model_is_dear(string model, double input) =>
        Assert.Equal((decimal)input, PriceTable.Of(model).Input);

    private static AiConfiguration Read(Dictionary<string, string?> values) =>
        AiConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
