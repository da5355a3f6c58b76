using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Protocol;
using Vigor.Core;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;

namespace Vigor.Tests.Hosting;

/// <summary>What operators and load balancers are told.</summary>
public sealed class HealthTests
{
    private static readonly string[] Checks = ["database", "migrations", "ai_providers", "background", "circuits", "disk", "memory", "threads"];

    [Fact]
    public async Task Health_says_what_operators_need()
    {
        await using var vigor = new VigorHost();
        using var client = vigor.CreateClient();
        var (status, health) = await AskAsync(client, "/health");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("healthy", (string?)health["status"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)health["version"]);
        Assert.Equal("Production", (string?)health["environment"]);
        Assert.Equal(vigor.Time.GetUtcNow(), (DateTimeOffset?)health["time"]);
        Assert.Equal(Checks.Order(StringComparer.Ordinal), health["checks"]!.AsObject().Select(check => check.Key).Order(StringComparer.Ordinal));
        Assert.All(health["checks"]!.AsObject(), check => Assert.Equal("healthy", (string?)check.Value!["status"]));
        Assert.Equal(2000, (int?)health["checks"]!["circuits"]!["limit"]);
        Assert.Contains("reservations", health["checks"]!["background"]!["rounds"]!.AsObject().Select(round => round.Key));
        Assert.Equal(["answers", "mails"], health["checks"]!["background"]!["queues"]!.AsObject().Select(queue => queue.Key).Where(queue => queue is "answers" or "mails").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_away_takes_the_process_out_of_service_and_its_return_puts_it_back()
    {
        var disturbance = new Disturbance();
        await using var vigor = new VigorHost { Interceptors = [disturbance] };
        using var client = vigor.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/ready")).Status);

        disturbance.Fails = true;
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/ready")).Status);
        vigor.Time.Advance(TimeSpan.FromSeconds(5));
        var (status, health) = await AskAsync(client, "/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unhealthy", (string?)health["checks"]!["database"]!["status"]);
        Assert.DoesNotContain(Disturbance.Words, health.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(client, "/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/live")).Status);

        disturbance.Fails = false;
        vigor.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/ready")).Status);
    }

    [Fact]
    public async Task However_many_ask_it_is_looked_up_once_in_five_seconds()
    {
        await using var vigor = new VigorHost();
        using var client = vigor.CreateClient();
        await AskAsync(client, "/health/live");
        vigor.Statements.Forget();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => AskAsync(client, number % 2 == 0 ? "/health" : "/health/ready")));

        Assert.Single(vigor.Statements.Statements, statement => statement == "SELECT 1");
        vigor.Time.Advance(TimeSpan.FromSeconds(5));
        await AskAsync(client, "/health");
        Assert.Equal(2, vigor.Statements.Statements.Count(statement => statement == "SELECT 1"));
    }

    [Fact]
    public async Task A_hundred_questions_a_minute_are_answered_to_an_address()
    {
        await using var vigor = new VigorHost();
        using var client = vigor.CreateClient();
        for (var asked = 0; asked < 100; asked++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/health/live")).Status);
        }

        using var answer = await client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_migration_that_has_not_run_is_told_and_the_process_serves_nobody()
    {
        await using var vigor = new VigorHost();
        using var client = vigor.CreateClient();
        await using (var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\" WHERE rowid = (SELECT MAX(rowid) FROM \"__EFMigrationsHistory\")");
        }

        var (status, health) = await AskAsync(client, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("1 migrations have not run.", (string?)health["checks"]!["migrations"]!["description"]);
    }

    [Fact]
    public async Task Work_that_has_not_gone_well_for_three_rounds_is_told()
    {
        var time = new FakeTimeProvider();
        using var work = new Unlucky(time) { Fails = true };
        await work.StartAsync(CancellationToken.None);
        await work.FailedAsync();
        for (var round = 0; round < 4; round++)
        {
            Assert.False(work.IsLate);
            time.Advance(TimeSpan.FromMinutes(1));
            await work.FailedAsync();
        }

        Assert.True(work.IsLate);
        work.Fails = false;
        time.Advance(TimeSpan.FromMinutes(1));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (work.IsLate)
        {
            await Task.Delay(5, limit.Token);
        }

        await work.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Of_a_provider_it_says_the_breaker_and_the_last_success_and_asks_it_nothing()
    {
        await using var provider = await ProviderDouble.StartAsync();
        provider.Reply = _ => "Two to three minutes.";
        await using var vigor = VigorHost.With(
            ("Ai:Providers:x:Kind", "OpenAI"), ("Ai:Providers:x:Endpoint", provider.Endpoint.ToString()), ("Ai:Providers:x:ApiKey", "k"), ("Ai:Providers:x:Model", "gpt-4o-mini"));
        using var client = vigor.CreateClient();
        var before = (await AskAsync(client, "/health")).Health["checks"]!["ai_providers"]!["providers"]!["x"]!;
        Assert.Equal("closed", (string?)before["breaker"]);
        Assert.Null(before["last_success"]);
        Assert.Empty(provider.Calls);

        await vigor.Services.GetRequiredService<ProviderProbe>().TryAsync(new(Guid.CreateVersion7(), "Admin"), "x");
        vigor.Time.Advance(TimeSpan.FromSeconds(5));
        var after = (await AskAsync(client, "/health")).Health["checks"]!["ai_providers"]!["providers"]!["x"]!;
        Assert.NotNull(after["last_success"]);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Health)> AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private sealed class Unlucky(TimeProvider time) : PeriodicWork("unlucky", TimeSpan.FromMinutes(1), TimeSpan.Zero, time)
    {
        private readonly SemaphoreSlim failed = new(0);

        public bool Fails { get; set; }

        public Task FailedAsync() => failed.WaitAsync(TimeSpan.FromMinutes(1));

        public override void Dispose()
        {
            failed.Dispose();
            base.Dispose();
        }

        protected override Task WorkAsync(CancellationToken cancellationToken) => Fails ? throw new InvalidOperationException("Not today.") : Task.CompletedTask;

        protected override void Tell(Exception failure) => failed.Release();
    }
}
