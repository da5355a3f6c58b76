using Vigor.Core.Ai;

namespace Vigor.Tests.Ai;

/// <summary>Identical questions at the same time make one call; who leaves leaves alone.</summary>
public sealed class FlightTests
{
    private const string Words = "one two three four five six seven eight nine ten";

    // Between words, so long that no answer ends while somebody hangs up, however busy the machine.
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Identical_questions_at_the_same_time_make_one_call_that_one_of_them_pays()
    {
        await using var vigor = await SlowAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => vigor.AnswerAsync()));

        Assert.All(answers, answer => Assert.Equal(Words, answer.Text));
        Assert.Single(vigor.Provider.Calls);
        var paid = Assert.Single(answers, answer => !answer.Receipt.IsShared).Receipt;
        Assert.All(answers.Where(answer => answer.Receipt.IsShared), answer => Assert.Equal((MicroUsd.Zero, paid.Cost), (answer.Receipt.Cost, answer.Receipt.Saved)));
        Assert.Single(await vigor.LedgerAsync());
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData(Audience.Personal, 2)]
    [InlineData(Audience.Shared, 1)]
    public async Task Two_people_share_a_general_question_and_never_a_personal_one(Audience scope, int calls)
    {
        await using var vigor = await SlowAsync();

        await Task.WhenAll(
            vigor.AnswerAsync(vigor.Ask() with { Audience = scope, Caller = new(Guid.CreateVersion7(), "Premium") }),
            vigor.AnswerAsync(vigor.Ask() with { Audience = scope, Caller = new(Guid.CreateVersion7(), "Premium") }));

        Assert.Equal(calls, vigor.Provider.Calls.Count);
    }

    [Fact]
    public async Task Whoever_comes_later_reads_from_the_beginning()
    {
        await using var vigor = await SlowAsync();
        var (text, joined) = ("", (Task<(string Text, AiReceipt Receipt)>?)null);
        await foreach (var happened in vigor.Gateway.StreamAsync(vigor.Ask()))
        {
            if (happened is AiEvent.Text piece && (text += piece.Value).Contains("three", StringComparison.Ordinal))
            {
                joined ??= vigor.AnswerAsync();
            }
        }

        Assert.Equal(Words, text);
        Assert.Equal(Words, (await joined!).Text);
        Assert.Single(vigor.Provider.Calls);
    }

    [Fact]
    public async Task The_one_who_asked_first_may_leave_without_ending_it_for_the_others()
    {
        await using var vigor = await SlowAsync();
        using var leave = new CancellationTokenSource();
        Task<(string Text, AiReceipt Receipt)>? other = null;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in vigor.Gateway.StreamAsync(vigor.Ask(), leave.Token))
            {
                other ??= vigor.AnswerAsync();
                await leave.CancelAsync();
            }
        });

        Assert.Equal(Words, (await other!).Text);
        Assert.Equal(AttemptOutcome.Complete, Assert.Single(await vigor.LedgerAsync()).Outcome);
    }

    [Fact]
    public async Task The_last_one_leaving_hangs_up_and_settles()
    {
        await using var vigor = await SlowAsync();
        vigor.Provider.Pause = Unhurried;
        using var leave = new CancellationTokenSource();
        async Task WatchAsync()
        {
            await foreach (var _ in vigor.Gateway.StreamAsync(vigor.Ask(), leave.Token))
            {
            }
        }

        var watching = new[] { WatchAsync(), WatchAsync() };
        while (vigor.Provider.Calls.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(watching));
        await Assert.Single(vigor.Provider.Calls).Aborted.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(AttemptOutcome.Cancelled, Assert.Single(await vigor.LedgerAsync()).Outcome);
        await vigor.AssertSettledAsync();

        // Nobody joins an answer that is being thrown away.
        vigor.Provider.Pause = TimeSpan.Zero;
        Assert.Equal(Words, (await vigor.AnswerAsync()).Text);
    }

    [Fact]
    public async Task Whenever_the_last_one_leaves_the_provider_is_hung_up_on()
    {
        await using var vigor = await SlowAsync();
        vigor.Provider.Pause = Unhurried;
        for (var moment = 0; moment < 60; moment++)
        {
            using var leave = new CancellationTokenSource();
            var known = vigor.Provider.CallCount;
            var watching = Task.Run(async () =>
            {
                await foreach (var _ in vigor.Gateway.StreamAsync(vigor.Ask($"Question {moment}"), leave.Token))
                {
                }
            });
            SpinWait.SpinUntil(() => vigor.Provider.CallCount > known, TimeSpan.FromSeconds(20));
            for (var spin = 0; spin < moment; spin++)
            {
                Thread.SpinWait(4_000);
            }

            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        }

        await Task.WhenAll(vigor.Provider.Calls.Select(call => call.Aborted)).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.All(await vigor.LedgerAsync(), entry => Assert.Equal(AttemptOutcome.Cancelled, entry.Outcome));
        await vigor.AssertSettledAsync();
    }

    private static async Task<GatewayFixture> SlowAsync()
    {
        var vigor = await GatewayFixture.StartAsync();
        vigor.Provider.Reply = _ => Words;
        vigor.Provider.Pause = TimeSpan.FromMilliseconds(40);
        return vigor;
    }
}
