using Microsoft.Extensions.Configuration;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;

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
    [InlineData("Ai:Breaker:FailureRatio", "2")]
    [InlineData("Ai:Breaker:BreakSeconds", "0")]
    [InlineData("Ai:Budget:EconomyPercent", "101")]
    [InlineData("Ai:LogContent", "maybe")]
    [InlineData("Ai:Providers:openai:Prices:gpt-4o:Input", "dear")]
    public void A_value_that_cannot_work_is_refused_by_its_key(string key, string value)
    {
        var mistake = Assert.Throws<ConfigurationMistake>(() => Read(new(Good) { [key] = value }));

        Assert.Equal(key, mistake.Key);
        Assert.DoesNotContain("hush-hush", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_provider_is_known_so_that_it_can_be_enabled_while_Vigor_runs() =>
        Assert.False(Assert.Single(Read(new(Good) { ["Ai:Providers:openai:Enabled"] = "false" }).Providers).Enabled);

    [Fact]
    public void A_disabled_provider_that_is_half_described_is_nobody() =>
        Assert.Empty(Read(new(Good) { ["Ai:Providers:openai:Enabled"] = "false", ["Ai:Providers:openai:ApiKey"] = "" }).Providers);

    [Fact]
    public void Azure_without_a_key_uses_a_managed_identity() => Assert.Empty(Assert.Single(Read(new()
    {
        ["Ai:Providers:azure:Kind"] = "AzureOpenAI",
        ["Ai:Providers:azure:Endpoint"] = "https://example.openai.azure.com/openai/v1/",
        ["Ai:Providers:azure:Model"] = "gpt-4o-mini",
    }).Providers).ApiKey);

    [Theory]
    [InlineData("Gemini", "https://generativelanguage.googleapis.com/v1beta")]
    [InlineData("Perplexity", "https://api.perplexity.ai/v1")]
    [InlineData("OpenAI", "https://api.openai.com/v1")]
    public void The_usual_address_of_a_kind_need_not_be_given(string kind, string address) => Assert.Equal(new(address), Assert.Single(Read(new()
    {
        ["Ai:Providers:x:Kind"] = kind,
        ["Ai:Providers:x:ApiKey"] = "k",
        ["Ai:Providers:x:Model"] = "m",
    }).Providers).Endpoint);

    [Fact]
    public void The_local_one_is_always_there_and_needs_no_section() => Assert.Empty(Read(new() { ["Ai:Providers:local:Kind"] = "Local" }).Providers);

    [Fact]
    public void The_older_names_are_read_too()
    {
        var configuration = Read(new()
        {
            ["OPENAI_API_KEY"] = "k",
            ["GOOGLE_AI_API_KEY"] = "g",
            ["PERPLEXITY_API_KEY"] = "p",
            ["AZURE_MONTHLY_BUDGET"] = "42",
            ["AI_COST_THRESHOLD"] = "70",
            ["LLM_PROVIDER"] = "perplexity",
        });

        Assert.Equal(["gpt-4o-mini", "gemini-2.5-flash", "perplexity/sonar"], configuration.Providers.Select(provider => provider.Model));
        Assert.Equal(42_000_000, configuration.Budget.GlobalMonth.Value);
        Assert.Equal(70, configuration.EconomyPercent);
        Assert.Equal("perplexity", configuration.Orders[AiTask.Chat][0]);
    }

    [Fact]
    public void The_older_name_for_local_only_is_read()
    {
        Assert.True(Read(new() { ["OPENAI_API_KEY"] = "k", ["LLM_PROVIDER"] = "local" }).LocalOnly);
        Assert.False(Read(new() { ["OPENAI_API_KEY"] = "k", ["LLM_PROVIDER"] = "fallback" }).LocalOnly);
        Assert.Equal("LLM_PROVIDER", Assert.Throws<ConfigurationMistake>(() => Read(new() { ["LLM_PROVIDER"] = "nobody" })).Key);
    }

    private static AiConfiguration Read(Dictionary<string, string?> values) =>
        AiConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
