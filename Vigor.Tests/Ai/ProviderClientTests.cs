using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Providers.Gemini;

namespace Vigor.Tests.Ai;

/// <summary>What goes over the wire to each kind of provider.</summary>
public sealed class ProviderClientTests
{
    [Fact]
    public async Task Azure_is_asked_at_its_version_1_address_with_the_key()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync("AzureOpenAI", provider.AzureEndpoint, "gpt-4o-mini");

        Assert.False((await vigor.AnswerAsync()).Receipt.IsLocal);

        var call = Assert.Single(provider.Calls);
        Assert.Equal("/openai/v1/chat/completions", call.Path);
        Assert.Equal("Bearer secret-key-of-x", call.Authorization);
    }

    [Fact]
    public async Task Azure_without_a_key_is_asked_with_the_token_of_a_managed_identity()
    {
        var asked = new Recorder("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Rest.\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        var identity = new Identity();
        await using var vigor = await GatewayFixture.StartAsync(
            providers: 0,
            settings: new Dictionary<string, string?>
            {
                ["Ai:Providers:azure:Kind"] = "AzureOpenAI",
                ["Ai:Providers:azure:Endpoint"] = "https://vigor.openai.azure.com/openai/v1/",
                ["Ai:Providers:azure:Model"] = "gpt-4o-mini",
            },
            more: services => services.AddSingleton(new AiTransport(asked)).AddSingleton<TokenCredential>(identity));

        Assert.Equal("Rest.", (await vigor.AnswerAsync()).Text);

        Assert.Equal("Bearer token-of-vigor", asked.Authorization);
        Assert.Equal("https://cognitiveservices.azure.com/.default", identity.Scope);
    }

    [Theory]
    [InlineData("OpenAI", "gpt-4o-mini")]
    [InlineData("Gemini", "gemini-2.5-flash")]
    public async Task A_key_that_was_changed_holds_from_the_next_call_on(string kind, string model)
    {
        await using var provider = await ProviderDouble.StartAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Ai:Providers:x:ApiKey", "first")]).Build();
        await using var vigor = await StartAsync(
            kind, kind == "Gemini" ? provider.GeminiEndpoint : provider.Endpoint, model, services => services.AddSingleton<IConfiguration>(settings));
        await vigor.AnswerAsync(vigor.Ask("one"));
        settings["Ai:Providers:x:ApiKey"] = "changed";
        settings.Reload();
        await vigor.AnswerAsync(vigor.Ask("two"));

        var (before, after) = (provider.Calls.First().Authorization, provider.Calls.Last().Authorization);
        Assert.Equal(before!.Replace("secret-key-of-x", "changed", StringComparison.Ordinal), after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Gemini_is_asked_in_its_own_words()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync("Gemini", provider.GeminiEndpoint, "gemini-2.5-flash");
        using var schema = JsonDocument.Parse("""{"type":"object"}""");
        provider.Reply = _ => "{}";

        await vigor.AnswerAsync(vigor.Ask() with
        {
            Task = AiTask.Plan,
            Format = ChatResponseFormat.ForJsonSchema(schema.RootElement),
            Messages = [new(ChatRole.System, "You are a coach."), new(ChatRole.User, "one"), new(ChatRole.Assistant, "two"), new(ChatRole.User, "three")],
        });

        var call = Assert.Single(provider.Calls);
        Assert.Equal("/v1beta/models/gemini-2.5-flash:streamGenerateContent", call.Path);
        Assert.Equal("secret-key-of-x", call.Authorization);
        using var body = JsonDocument.Parse(call.Body);
        Assert.Equal("You are a coach.", body.RootElement.GetProperty("systemInstruction").GetProperty("parts")[0].GetProperty("text").GetString());
        Assert.Equal(["user", "model", "user"], body.RootElement.GetProperty("contents").EnumerateArray().Select(turn => turn.GetProperty("role").GetString()));
        var generation = body.RootElement.GetProperty("generationConfig");
        Assert.Equal(400, generation.GetProperty("maxOutputTokens").GetInt32());
        Assert.Equal("application/json", generation.GetProperty("responseMimeType").GetString());
        Assert.Equal("object", generation.GetProperty("responseJsonSchema").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Perplexity_is_made_to_search()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync("Perplexity", provider.Endpoint, "perplexity/sonar");

        Assert.NotEmpty((await vigor.AnswerAsync(vigor.Ask() with { Task = AiTask.Research })).Receipt.Sources);

        var call = Assert.Single(provider.Calls);
        Assert.Equal("/v1/responses", call.Path);
        using var body = JsonDocument.Parse(call.Body);
        Assert.Equal("perplexity/sonar", body.RootElement.GetProperty("model").GetString());
        Assert.StartsWith("web_search", body.RootElement.GetProperty("tools")[0].GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal("required", body.RootElement.GetProperty("tool_choice").GetString());
    }

    [Theory]
    [InlineData("Gemini", Fault.RateLimited, 30)]
    [InlineData("OpenAI", Fault.RateLimited, 30)]
    [InlineData("OpenAI", Fault.RateLimitedMilliseconds, 1.5)]
    [InlineData("Perplexity", Fault.DailyQuota, 3_600)]
    public async Task A_provider_that_names_a_time_to_come_back_is_left_alone_until_then(string kind, Fault fault, double seconds)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync(kind, kind == "Gemini" ? provider.GeminiEndpoint : provider.Endpoint, "gpt-4o-mini", services => services.AddSingleton<TimeProvider>(time));
        provider.Enqueue(fault);
        await vigor.AnswerAsync(vigor.Ask("one"));

        time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.True((await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.IsLocal);
        Assert.Single(provider.Calls);

        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False((await vigor.AnswerAsync(vigor.Ask("three"))).Receipt.IsLocal);
    }

    [Theory]
    [InlineData("2026-11-23T12:00:00Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-07-01T06:59:00Z", "2026-07-01T07:00:00Z")]
    public void A_quota_of_the_day_at_Gemini_rests_until_midnight_in_California(string now, string back)
    {
        const string Body = """{"error":{"code":429,"details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel"}]},{"retryDelay":"9s"}]}}""";
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var asked = DateTimeOffset.Parse(now, culture);

        Assert.Equal(DateTimeOffset.Parse(back, culture) - asked, GeminiRetry.RestOf(Body, asked));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"error":{"details":[{"retryDelay":"soon"}]}}""")]
    [InlineData("""{"error":{"details":[{"retryDelay":"-5s"}]}}""")]
    [InlineData("""{"error":{"details":[{"retryDelay":"1e400s"}]}}""")]
    public void A_refusal_that_names_no_time_has_none(string body) => Assert.Null(GeminiRetry.RestOf(body, TimeProvider.System.GetUtcNow()));

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 23 Nov 2026 12:01:00 GMT", 60)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", null)]
    [InlineData("Monday, 23-Nov-26 12:01:00 GMT", 60)]
    [InlineData("Mon Nov 23 12:01:00 2026", 60)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("999999", 86_400)]
    [InlineData("tomorrow", null)]
    public void Retry_after_is_read_in_both_forms_and_within_reason(string header, int? seconds)
    {
        var now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        var fault = ProviderFault.OfStatus(429, "", name => name == "Retry-After" ? header : null, now);

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, fault.RetryAfter);
    }

    [Theory]
    [InlineData("0", "30", 30_000)]
    [InlineData("250", "30", 250)]
    [InlineData("soon", "", null)]
    public void Milliseconds_come_before_seconds_unless_they_say_nothing(string milliseconds, string seconds, int? wait)
    {
        var fault = ProviderFault.OfStatus(429, "", name => name == "Retry-After" ? seconds : milliseconds, TimeProvider.System.GetUtcNow());

        Assert.Equal(wait is { } given ? TimeSpan.FromMilliseconds(given) : null, fault.RetryAfter);
    }

    private static Task<GatewayFixture> StartAsync(string kind, Uri endpoint, string model, Action<IServiceCollection>? more = null) =>
        GatewayFixture.StartAsync(providers: 0, settings: GatewayHost.Provider("x", kind, endpoint, model).ToDictionary(), more: more);

    private sealed class Recorder(string answer) : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "text/event-stream"), RequestMessage = request });
        }
    }

    private sealed class Identity : TokenCredential
    {
        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = requestContext.Scopes.Single();
            return new("token-of-vigor", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    [Theory]
    [InlineData("4s", 4d)]
    [InlineData("4, 8", 8d)]
    [InlineData(" 4 ", 4d)]
    [InlineData("1m30s", 90d)]
    [InlineData("2 min", 120d)]
    [InlineData("500ms", 0.5)]
    [InlineData("soon", null)]
    public void A_time_to_come_back_is_read_as_programs_write_it(string header, double? seconds) => Assert.Equal(
        seconds is { } wait ? TimeSpan.FromSeconds(wait) : null,
        ProviderFault.OfStatus(429, "", name => name == "Retry-After" ? header : null, TimeProvider.System.GetUtcNow()).RetryAfter);
}
