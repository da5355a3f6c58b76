using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;

namespace Vigor.Tests.Ai;

/// <summary>Whoever asked leaves: the provider is hung up on, and what came is paid for.</summary>
public sealed class CancelTests
{
    [Fact]
    public async Task Cancelling_hangs_up_and_pays_for_what_came()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        // So long that no answer ends while somebody hangs up, however busy the machine.
        vigor.Provider.Pause = TimeSpan.FromSeconds(2);
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in vigor.Gateway.StreamAsync(vigor.Ask(), cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        await Assert.Single(vigor.Provider.Calls).Aborted.WaitAsync(TimeSpan.FromMinutes(1));
        var entry = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Cancelled, entry.Outcome);
        Assert.True(entry.Cost.Value > 0);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_call_that_is_given_up_before_it_leaves_costs_nothing()
    {
        using var cancel = new CancellationTokenSource();
        await using var vigor = await GatewayFixture.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Ai:Providers:p0:Kind"] = "AzureOpenAI",
                ["Ai:Providers:p0:Endpoint"] = "https://vigor.openai.azure.com/openai/v1/",
                ["Ai:Providers:p0:ApiKey"] = "",
            },
            more: services => services.AddSingleton(new AiTransport(new Nobody())).AddSingleton<TokenCredential>(new LeavingIdentity(cancel)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vigor.AnswerAsync(cancellationToken: cancel.Token));

        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((AttemptOutcome.NotMade, 0L, 0L), (row.Outcome, row.InputTokens, row.Cost.Value));
        await vigor.AssertSettledAsync();
    }

    private sealed class Nobody : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new InvalidOperationException("Something went out.");
    }

    // Whoever asked leaves while a token is fetched, which is after the money was reserved and before anything goes out.
    private sealed class LeavingIdentity(CancellationTokenSource leave) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await leave.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        }
    }
}
