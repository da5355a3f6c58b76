using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;

namespace Vigor.Tests.Ai;

/// <summary>An answer given before is given again, to those it may be given to, as long as it holds; calls are counted at the provider.</summary>
public sealed class CacheTests
{
    [Fact]
    public async Task The_same_question_again_costs_nothing_says_so_and_reports_what_it_saved()
    {
        await using var vigor = await GatewayFixture.StartAsync();

        var (first, paid) = await vigor.AnswerAsync();
        var (second, again) = await vigor.AnswerAsync(vigor.Ask(" how long should I rest between sets "));

        Assert.Equal(first, second);
        Assert.True(again.FromCache);
        Assert.Equal(paid.Cost, again.Saved);
        Assert.Equal(MicroUsd.Zero, again.Cost);
        Assert.Equal(paid.Providers, again.Providers);
        Assert.Single(vigor.Provider.Calls);
        Assert.Single(await vigor.LedgerAsync());
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task A_personal_answer_goes_to_nobody_else_and_a_general_one_to_everybody()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        AiRequest As(Guid person, Audience scope) => vigor.Ask() with { Caller = new(person, "Premium"), Audience = scope };
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await vigor.AnswerAsync(As(one, Audience.Personal));
        await vigor.AnswerAsync(As(other, Audience.Personal));
        Assert.Equal(2, vigor.Provider.Calls.Count);

        await vigor.AnswerAsync(As(one, Audience.Shared));
        var (_, shared) = await vigor.AnswerAsync(As(other, Audience.Shared));
        Assert.True(shared.FromCache);
        Assert.Equal(3, vigor.Provider.Calls.Count);
    }

    [Theory]
    [InlineData(Audience.Personal, 29, 31)]
    [InlineData(Audience.Shared, (24 * 60) - 1, (24 * 60) + 1)]
    public async Task An_answer_is_kept_for_its_time(Audience scope, int minutesBefore, int minutesAfter)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var vigor = await GatewayFixture.StartAsync(more: services => services.AddSingleton<TimeProvider>(time));
        var question = vigor.Ask() with { Audience = scope };
        await vigor.AnswerAsync(question);

        time.Advance(TimeSpan.FromMinutes(minutesBefore));
        Assert.True((await vigor.AnswerAsync(question)).Receipt.FromCache);

        time.Advance(TimeSpan.FromMinutes(minutesAfter - minutesBefore));
        Assert.False((await vigor.AnswerAsync(question)).Receipt.FromCache);
        Assert.Equal(2, vigor.Provider.Calls.Count);
    }

    [Theory]
    [InlineData(Fault.Unauthorized)]
    [InlineData(Fault.PromptFiltered)]
    [InlineData(Fault.AnswerFiltered)]
    [InlineData(Fault.Cut)]
    [InlineData(Fault.LengthLimit)]
    public async Task What_no_provider_completed_is_not_kept(Fault fault)
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Enqueue(fault);

        await vigor.AnswerAsync();
        var (_, again) = await vigor.AnswerAsync();

        Assert.False(again.FromCache);
        Assert.False(again.IsLocal);
        Assert.Equal(2, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task Documents_and_local_answers_are_not_kept()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Reply = _ => "{}";
        var document = vigor.Ask() with { Task = AiTask.Plan, Format = Microsoft.Extensions.AI.ChatResponseFormat.Json };
        await vigor.AnswerAsync(document);
        Assert.False((await vigor.AnswerAsync(document)).Receipt.FromCache);

        var local = vigor.Ask() with { LocalOnly = LocalReason.PrivacyChoice };
        await vigor.AnswerAsync(local);
        Assert.False((await vigor.AnswerAsync(local)).Receipt.FromCache);
        Assert.Equal(2, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_somebody_found_bad_is_not_given_again()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        var (_, receipt) = await vigor.AnswerAsync();

        await vigor.Gateway.RateAsync(receipt.RequestId, 0, receipt.CacheKey);

        Assert.False((await vigor.AnswerAsync()).Receipt.FromCache);
        Assert.Equal(2, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task Another_process_finds_what_was_kept_when_they_share_a_cache()
    {
        var shared = new SharedCache();
        await using var vigor = await GatewayFixture.StartAsync(more: services => services.AddSingleton<IDistributedCache>(shared));
        var other = vigor.Start();
        var (text, _) = await vigor.AnswerAsync();

        var (again, receipt) = await vigor.AnswerAsync(process: other);

        Assert.Equal(text, again);
        Assert.True(receipt.FromCache);
        Assert.Single(vigor.Provider.Calls);
    }

    [Fact]
    public async Task A_shared_cache_that_is_away_makes_nothing_fail()
    {
        await using var vigor = await GatewayFixture.StartAsync(more: services => services.AddSingleton<IDistributedCache, BrokenCache>());

        var (_, receipt) = await vigor.AnswerAsync();

        Assert.False(receipt.IsLocal);
        await vigor.AssertSettledAsync();
    }

    /// <summary>Stands for Redis: what the processes share. The platform's own memory cache is not taken for a second level.</summary>
    private sealed class SharedCache : IDistributedCache
    {
        private readonly ConcurrentDictionary<string, byte[]> values = new();

        public byte[]? Get(string key) => values.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => values.TryRemove(key, out _);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => values[key] = value;

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }
    }

    private sealed class BrokenCache : IDistributedCache
    {
        public byte[]? Get(string key) => throw new TimeoutException();

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new TimeoutException();

        public void Refresh(string key) => throw new TimeoutException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new TimeoutException();

        public void Remove(string key) => throw new TimeoutException();

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new TimeoutException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new TimeoutException();

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => throw new TimeoutException();
    }
}
