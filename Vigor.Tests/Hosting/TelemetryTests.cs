using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using Vigor.Bench.Protocol;
using Vigor.Tests.Browser;
using Vigor.Web.Hosting.Telemetry;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Hosting;

/// <summary>What a collector gets, and what it never gets.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "hush-hush";

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_no_secret()
    {
        await using var receiver = await TelemetryReceiver.StartAsync();
        await using var vigor = await VigorProcess.StartAsync(new Dictionary<string, string>(receiver.Settings)
        {
            ["Ai:Providers:x:Kind"] = "OpenAI",
            ["Ai:Providers:x:ApiKey"] = Secret,
            ["Ai:Providers:x:Model"] = "gpt-4o-mini",
        });
        using var client = new HttpClient { BaseAddress = vigor.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token-in-a-header");
        client.DefaultRequestHeaders.Add("x-goog-api-key", "key-in-a-header");
        client.DefaultRequestHeaders.Add("User-Agent", "Somebodys-Phone/17");
        using var page = await client.GetAsync("/account/login?ReturnUrl=%2F&key=key-in-a-query");
        using var asset = await client.GetAsync("/icon.svg");

        Assert.True(page.IsSuccessStatusCode);
        Assert.True(asset.IsSuccessStatusCode);
        await vigor.TerminateAsync();
        foreach (var sent in (string[])[receiver.Traces, receiver.Metrics, receiver.Logs])
        {
            Assert.Contains("service.name", sent, StringComparison.Ordinal);
            Assert.Contains("vigor", sent, StringComparison.Ordinal);
            Assert.Contains("Production", sent, StringComparison.Ordinal);
        }

        Assert.Contains("/account/login", receiver.Traces, StringComparison.Ordinal);
        Assert.DoesNotContain("/health", receiver.Traces, StringComparison.Ordinal);
        Assert.DoesNotContain("/icon.svg", receiver.Traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", receiver.Metrics, StringComparison.Ordinal);
        Assert.Contains("Now listening on", receiver.Logs, StringComparison.Ordinal);
        foreach (var secret in (string[])[Secret, "in-a-header", "in-a-query", "Somebodys-Phone", "client.address"])
        {
            Assert.DoesNotContain(secret, receiver.Everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_evening_is_told_in_figures_and_nothing_of_who_it_was()
    {
        await using var receiver = await TelemetryReceiver.StartAsync();
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await VigorProcess.StartAsync(new Dictionary<string, string>(receiver.Settings)
        {
            ["Ai:Providers:x:Kind"] = "OpenAI",
            ["Ai:Providers:x:Endpoint"] = provider.Endpoint.ToString(),
            ["Ai:Providers:x:ApiKey"] = Secret,
            ["Ai:Providers:x:Model"] = "gpt-4o-mini",
        });
        provider.Reply = _ => "Squat deep, stand tall.";
        var page = await Chromium.OpenAsync(vigor.Address);
        var name = await page.JoinAsync();
        await page.GotoAsync("/history?q=looked-for");
        await page.InteractiveAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How deep should I squat?");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToContainTextAsync("stand tall.");

        await vigor.TerminateAsync();
        Assert.Contains("vigor.answer", receiver.Traces, StringComparison.Ordinal);
        Assert.Contains("chat gpt-4o-mini", receiver.Traces, StringComparison.Ordinal);
        Assert.Contains("/v1/chat/completions", receiver.Traces, StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.token.usage", receiver.Metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("/_blazor", receiver.Traces, StringComparison.Ordinal);
        Assert.All(MonitoringTests.Figures, figure => Assert.Contains(figure, receiver.Metrics, StringComparison.Ordinal));
        foreach (var secret in (string[])[Secret, "How deep should I squat?", "stand tall.", name, Person.Password, "looked-for", "Data Source"])
        {
            Assert.DoesNotContain(secret, receiver.Everything, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "nonsense")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=nowhere")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317")]
    public async Task A_malformed_value_stops_the_start_with_one_sentence_that_names_the_key(string key, string value)
    {
        var (exitCode, output) = await VigorProcess.RunToEndAsync(new Dictionary<string, string> { [key] = value });

        Assert.Equal(78, exitCode);
        Assert.Contains(key, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_let_through_is_one_that_the_exporter_takes()
    {
        await using var vigor = await VigorProcess.StartAsync(new Dictionary<string, string>
        {
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "instrumentationkey = 00000000-0000-0000-0000-000000000001; IngestionEndpoint=http://127.0.0.1:9/;",
            ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "true",
        });

        await vigor.TerminateAsync();
    }

    [Theory]
    [InlineData("url.full", "https://api.example/v1/models?key=AIza", "https://api.example/v1/models")]
    [InlineData("url.full", "https://me:hush@api.example/a@b#key=AIza", "https://api.example/a@b")]
    [InlineData("url.full", "https://me:hush@api.example", "https://api.example")]
    [InlineData("http.target", "/a?key=AIza", "/a")]
    [InlineData("url.query", "?key=AIza", null)]
    [InlineData("db.npgsql.data_source", "Host=db;Password=hush", null)]
    [InlineData("http.request.header.authorization", "Bearer hush", null)]
    [InlineData("http.request.header.x-goog-api-key", "hush", null)]
    [InlineData("url.path", "/account/login", "/account/login")]
    public void A_span_loses_what_could_be_secret_and_keeps_the_rest(string tag, string before, string? after)
    {
        using var span = new Activity("span").SetTag(tag, before).SetTag("other", "kept");

        using var guard = new SpanGuard();
        guard.OnEnd(span);

        Assert.Equal(after, span.GetTagItem(tag));
        Assert.Equal("kept", span.GetTagItem("other"));
    }
}
