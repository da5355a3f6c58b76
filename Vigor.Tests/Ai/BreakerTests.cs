using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;

namespace Vigor.Tests.Ai;

/// <summary>When a model is left alone, for how long, and how it comes back.</summary>
public sealed class BreakerTests
{
    private static readonly CallEnd Good = default;
    private static readonly CallEnd Bad = new(new(FaultKind.Unreachable), IsSlow: false, ProvedNothing: false);

    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly ModelBreaker breaker;

    public BreakerTests() => breaker = new(new(), time);

    [Fact]
    public async Task A_steady_half_of_failures_opens_it()
    {
        for (var call = 0; call < 8; call++)
        {
            Assert.False(breaker.IsOpen);
            await CallAsync(call % 2 == 0 ? Good : Bad);
        }

        Assert.True(breaker.IsOpen);
        Assert.Null(breaker.TryEnter());
    }

    [Fact]
    public async Task Fewer_calls_or_fewer_failures_do_not()
    {
        for (var call = 0; call < 7; call++)
        {
            await CallAsync(Bad);
        }

        Assert.False(breaker.IsOpen);
        time.Advance(TimeSpan.FromSeconds(31));
        for (var call = 0; call < 40; call++)
        {
            await CallAsync(call % 5 == 4 ? Bad : Good);
        }

        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task After_the_break_exactly_one_of_a_thousand_probes()
    {
        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        var permits = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => breaker.TryEnter())));

        using var probe = Assert.Single(permits, permit => permit is not null);
        Assert.True(await probe!.CallAsync(static _ => new(Good), 0));
        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task While_one_call_probes_all_others_are_kept_away()
    {
        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));
        var answer = new TaskCompletionSource<CallEnd>();
        using var probe = breaker.TryEnter();
        var probing = probe!.CallAsync(waiting => new(waiting.Task), answer).AsTask();

        Assert.Null(breaker.TryEnter());
        Assert.True(breaker.IsOpen);

        answer.SetResult(Good);
        Assert.True(await probing);
        Assert.NotNull(breaker.TryEnter());
    }

    [Fact]
    public async Task Each_failed_probe_doubles_the_break_up_to_five_minutes()
    {
        await OpenAsync();
        foreach (var seconds in (int[])[30, 60, 120, 240, 300, 300])
        {
            time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Null(breaker.TryEnter());
            time.Advance(TimeSpan.FromMilliseconds(1));
            await CallAsync(Bad);
            Assert.True(breaker.IsOpen);
        }
    }

    [Fact]
    public async Task After_a_good_probe_breaks_are_short_again()
    {
        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));
        await CallAsync(Bad);
        time.Advance(TimeSpan.FromSeconds(60));
        await CallAsync(Good);

        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task A_probe_that_was_cancelled_before_the_first_word_does_not_close_it()
    {
        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        await CallAsync(new(null, IsSlow: false, ProvedNothing: true));

        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public async Task A_probe_that_was_not_made_leaves_its_place_to_another()
    {
        await OpenAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        breaker.TryEnter()!.Dispose();

        Assert.NotNull(breaker.TryEnter());
    }

    [Fact]
    public async Task Slow_calls_open_it()
    {
        for (var call = 0; call < 8; call++)
        {
            await CallAsync(new(null, IsSlow: true, ProvedNothing: false));
        }

        Assert.True(breaker.IsOpen);
    }

    [Theory]
    [InlineData(FaultKind.Declined)]
    [InlineData(FaultKind.Malformed)]
    [InlineData(FaultKind.Incomplete)]
    public async Task What_is_not_the_providers_fault_does_not_count(FaultKind kind)
    {
        for (var call = 0; call < 50; call++)
        {
            await CallAsync(new(new(kind), IsSlow: false, ProvedNothing: false));
        }

        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public async Task It_can_be_reset_by_hand()
    {
        await OpenAsync();

        await breaker.ResetAsync();

        Assert.NotNull(breaker.TryEnter());
    }

    private async Task OpenAsync()
    {
        for (var call = 0; call < 8; call++)
        {
            await CallAsync(Bad);
        }

        Assert.True(breaker.IsOpen);
    }

    private async Task CallAsync(CallEnd end)
    {
        using var permit = breaker.TryEnter();
        Assert.NotNull(permit);
        Assert.True(await permit.CallAsync(static given => new(given), end));
    }
}
