using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai.Routing;

namespace Vigor.Tests.Ai;

/// <summary>A provider that fails or asks for a rest is left alone for a while, and then tried with one question.</summary>
public sealed class RestingProviderTests
{
    [Fact]
    public async Task A_shorter_rest_does_not_end_a_longer_one()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        var provider = vigor.Get<AiRoutes>().All.Single();

        provider.Park(TimeSpan.FromHours(1));
        provider.Park(TimeSpan.FromSeconds(1));

        Assert.True(provider.ParkedUntil > TimeProvider.System.GetUtcNow().AddMinutes(50));
    }

    [Fact]
    public async Task A_provider_that_keeps_failing_is_left_alone()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Enumerable.Repeat(Fault.ServerError, 50));

        for (var call = 0; call < 20; call++)
        {
            await vigor.AnswerAsync(vigor.Ask($"Question {call}?"));
        }

        Assert.Equal(8, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_steady_half_of_failures_keeps_questions_away_and_then_one_of_a_hundred_probes()
    {
        const int MinimumCalls = 8;
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var vigor = await GatewayFixture.StartAsync(more: services => services.AddSingleton<TimeProvider>(time));
        vigor.Provider.Enqueue(Enumerable.Range(0, MinimumCalls).Select(call => call % 2 == 0 ? Fault.None : Fault.Unauthorized));
        for (var call = 0; call < 3 * MinimumCalls; call++)
        {
            await vigor.AnswerAsync(vigor.Ask($"Question {call}?"));
        }

        Assert.Equal(MinimumCalls, vigor.Provider.CallCount);
        time.Advance(TimeSpan.FromSeconds(30));

        // The probe is not over before all the others have their answer.
        vigor.Provider.Pause = TimeSpan.FromSeconds(2);
        var left = Enumerable.Range(0, 100).Select(number => vigor.AnswerAsync(vigor.Ask($"Once more {number}?"))).ToList();
        while (left.Count > 1)
        {
            var sooner = await Task.WhenAny(left);
            Assert.True((await sooner).Receipt.IsLocal);
            left.Remove(sooner);
        }

        // The one that is let through may still be on its way.
        while (vigor.Provider.CallCount == MinimumCalls)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(MinimumCalls + 1, vigor.Provider.CallCount);
    }

    [Fact]
    public async Task A_provider_that_asks_for_a_pause_gets_it()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(Fault.RateLimited);

        await vigor.AnswerAsync();
        await vigor.AnswerAsync();

        Assert.Single(vigor.Provider.Calls);
    }
}
