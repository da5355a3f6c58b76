using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Operations.Azure;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;

namespace Vigor.Tests.Operations;

/// <summary>Azure's figures, from a stand-in that answers in the shape of Cost Management.</summary>
public sealed class AzureCostTests
{
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Admin);

    [Fact]
    public async Task Every_page_is_read_with_the_token_and_summed_by_service()
    {
        await using var azure = await StandIn.StartAsync();
        azure.Answers.Enqueue($$$"""{"properties":{"nextLink":"{{{azure.Address}}}/subscriptions/s/next?page=2","columns":[{"name":"Currency"},{"name":"ServiceName"},{"name":"Cost"}],"rows":[["EUR","App Service",12.5],["EUR","",0.25]]}}""");
        azure.Answers.Enqueue("""{"properties":{"nextLink":null,"columns":[{"name":"Cost"},{"name":"ServiceName"},{"name":"Currency"}],"rows":[[30.000001,"PostgreSQL","EUR"],[1,"App Service","EUR"]]}}""");
        using var service = ServiceOf(azure, out _);

        var costs = await service.GetAsync(Admin);

        Assert.Equal([("PostgreSQL", 30.000001m), ("App Service", 13.5m), ("Other", 0.25m)], costs!.Services.Select(line => (line.Name, line.Amount)));
        Assert.Equal(("EUR", 43.750001m), (costs.Currency, costs.Total));
        Assert.All(azure.Tokens, token => Assert.Equal("Bearer a-token", token));
        Assert.Contains("MonthToDate", azure.Bodies.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_never_goes_where_an_answer_points_to()
    {
        await using var azure = await StandIn.StartAsync();
        await using var thief = await StandIn.StartAsync();
        azure.Answers.Enqueue($$$"""{"properties":{"nextLink":"{{{thief.Address}}}/take","columns":[{"name":"Cost"},{"name":"ServiceName"},{"name":"Currency"}],"rows":[]}}""");
        using var service = ServiceOf(azure, out _);

        Assert.Empty((await service.GetAsync(Admin))!.Services);
        Assert.Empty(thief.Tokens);
    }

    [Fact]
    public async Task What_was_known_last_stays_while_Azure_is_away_and_it_is_asked_seldom()
    {
        await using var azure = await StandIn.StartAsync();
        azure.Answers.Enqueue("""{"properties":{"columns":[{"name":"Cost"},{"name":"ServiceName"},{"name":"Currency"}],"rows":[[1,"Storage","USD"]]}}""");
        using var service = ServiceOf(azure, out var time);
        Assert.Equal(1m, (await service.GetAsync(Admin))!.Total);
        await service.GetAsync(Admin);
        Assert.Single(azure.Bodies);

        foreach (var broken in (string[])["{}", "no JSON", """{"properties":{"columns":[{"name":"Cost"}],"rows":[]}}""", "429"])
        {
            azure.Answers.Enqueue(broken);
            time.Advance(TimeSpan.FromHours(4));
            Assert.Equal(1m, (await service.GetAsync(Admin))!.Total);
        }

        Assert.Equal(5, azure.Bodies.Count);
    }

    [Fact]
    public async Task Without_a_subscription_nobody_is_asked()
    {
        await using var azure = await StandIn.StartAsync();
        using var service = ServiceOf(azure, out _, subscription: "");
        Assert.False(service.IsConfigured);
        Assert.Null(await service.GetAsync(Admin));
        Assert.Empty(azure.Bodies);
    }

    private static AzureCostService ServiceOf(StandIn azure, out FakeTimeProvider time, string subscription = "s")
    {
        time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        var options = Options.Create(new AzureCostOptions { SubscriptionId = subscription, Endpoint = azure.Address });
        return new(new AzureCostClient(options, new FixedCredential(), time), options, time, NullLogger<AzureCostService>.Instance);
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class StandIn : IAsyncDisposable
    {
        private readonly WebApplication app;

        private StandIn(WebApplication app)
        {
            this.app = app;
            app.MapPost("/{**path}", async context =>
            {
                Tokens.Enqueue(context.Request.Headers.Authorization.ToString());
                using var reader = new StreamReader(context.Request.Body);
                Bodies.Enqueue(await reader.ReadToEndAsync());
                Answers.TryDequeue(out var answer);
                if (int.TryParse(answer, CultureInfo.InvariantCulture, out var status))
                {
                    context.Response.StatusCode = status;
                    return;
                }

                await context.Response.WriteAsync(answer ?? "{}");
            });
        }

        public string Address => app.Urls.Single();

        public ConcurrentQueue<string> Answers { get; } = new();

        public ConcurrentQueue<string> Bodies { get; } = new();

        public ConcurrentQueue<string> Tokens { get; } = new();

        public static async Task<StandIn> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var standIn = new StandIn(builder.Build());
            await standIn.app.StartAsync();
            return standIn;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
