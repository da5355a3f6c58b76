using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>An answer belongs to the server, not to the page that asked for it.</summary>
public sealed class LiveAnswerTests
{
    private const string Question = "How do I break a plateau?";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_answer_grows_and_never_takes_back_what_was_shown()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var looks = new List<MessageView>();

        await foreach (var look in office.Coach.FollowAsync(actor, asked.Answer))
        {
            looks.Add(look);
        }

        Assert.True(looks.Count > 2);
        Assert.All(looks.Zip(looks.Skip(1)), pair => Assert.StartsWith(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));
        Assert.All(looks.SkipLast(1), look => Assert.Equal(MessageStatus.Streaming, look.Status));
        Assert.Equal(MessageStatus.Complete, looks[^1].Status);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_reader_who_leaves_finds_the_whole_answer_later(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        using var circuit = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in office.Coach.FollowAsync(actor, asked.Answer, circuit.Token))
            {
                await circuit.CancelAsync();
            }
        });

        var reloaded = (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        var whole = await office.EndAsync(actor, reloaded);

        Assert.Equal(MessageStatus.Streaming, reloaded.Status);
        Assert.Equal(MessageStatus.Complete, whole.Status);
        Assert.StartsWith("Go through these in order", whole.Text, StringComparison.Ordinal);
        Assert.Equal(whole.Text, (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[1].Text);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_stopped_answer_keeps_what_has_arrived_and_can_be_tried_again(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await FirstWordsAsync(office, actor, asked.Answer);

        await office.Coach.StopAsync(actor, asked.ConversationId);

        var stopped = (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        Assert.Equal(MessageStatus.Stopped, stopped.Status);
        Assert.Equal("Go through these ", stopped.Text);

        await using var neighbour = office.Neighbour();
        var again = await neighbour.EndAsync(actor, await neighbour.Coach.RetryAsync(actor, stopped.Id));

        Assert.Equal((stopped.Id, MessageStatus.Complete), (again.Id, again.Status));
        Assert.StartsWith("Go through these in order", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_killed_server_leaves_what_had_arrived(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await FirstWordsAsync(office, actor, asked.Answer);

        time.Advance(TimeSpan.FromSeconds(2));
        await StoredTextAsync(office, asked.Answer.Id);

        // The clock of this office stands still from here: its answer is as dead as that of a killed process.
        await using var restarted = office.Neighbour();
        var interrupted = (await restarted.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        Assert.Equal(MessageStatus.Stopped, interrupted.Status);
        Assert.StartsWith("Go through these", interrupted.Text, StringComparison.Ordinal);
        Assert.Equal(interrupted, await restarted.EndAsync(actor, interrupted));
    }

    [Fact]
    public async Task A_conversation_has_one_answer_at_a_time()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Coach.AskAsync(actor, asked.ConversationId, "And now?", Guid.CreateVersion7()));
        var elsewhere = await office.Coach.AskAsync(actor, null, "What is RPE?", Guid.CreateVersion7());

        Assert.Equal(RefusalCode.Conflict, refusal.Code);
        Assert.NotEqual(asked.ConversationId, elsewhere.ConversationId);
        await office.Coach.StopAsync(actor, asked.ConversationId);
        await office.Coach.StopAsync(actor, elsewhere.ConversationId);
    }

    [Fact]
    public async Task A_stopping_server_stores_answers_that_do_not_end_in_time()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await FirstWordsAsync(office, actor, asked.Answer);

        var stopping = office.Live.StopAsync(CancellationToken.None);
        time.Advance(AnswersUnderWay.Grace);
        await stopping;

        await using var restarted = office.Neighbour();
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        Assert.Equal(MessageStatus.Stopped, (await db.Messages.SingleAsync(message => message.Id == asked.Answer.Id)).Status);
    }

    [Fact]
    public async Task Deleting_a_conversation_ends_its_answer()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());

        await office.Coach.DeleteAsync(actor, asked.ConversationId);

        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        Assert.False(await db.Messages.AnyAsync());
    }

    [Fact]
    public void Whoever_stops_an_answer_that_is_over_changes_nothing()
    {
        var live = new AnswersUnderWay(time);
        var answer = Announced(live);

        live.Withdraw(answer);
        answer.Stop();

        Assert.True(answer.Ended.IsCompletedSuccessfully);
        Assert.False(live.IsWriting(answer.ConversationId));
    }

    [Fact]
    public async Task An_answer_can_be_stopped_at_the_moment_in_which_it_ends()
    {
        const int Times = 2_000;
        var live = new AnswersUnderWay(time);
        for (var again = 0; again < Times; again++)
        {
            var answer = Announced(live);
            using var start = new Barrier(3);
            Task RunAsync(Action act) => Task.Run(() =>
            {
                start.SignalAndWait(Limit);
                act();
            });

            await Task.WhenAll(
                RunAsync(() => live.Withdraw(answer)),
                RunAsync(answer.Stop),
                RunAsync(() => _ = answer.Stopping.IsCancellationRequested)).WaitAsync(Limit);

            Assert.True(answer.Ended.IsCompletedSuccessfully);
        }
    }

    private LiveAnswer Announced(AnswersUnderWay live)
    {
        var message = new MessageView(Guid.NewGuid(), Guid.NewGuid(), 2, MessageRole.Coach, "", MessageStatus.Streaming, time.GetUtcNow());
        var answer = new LiveAnswer(message, Guid.NewGuid(), Guid.NewGuid(), time);
        Assert.True(live.TryAdd(answer));
        return answer;
    }

    private static async Task FirstWordsAsync(CoachOffice office, Actor actor, MessageView answer)
    {
        using var limit = new CancellationTokenSource(Limit);
        while ((await office.Coach.GetAsync(actor, answer.ConversationId, cancellationToken: limit.Token)).Messages[1].Text.Length == 0)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static async Task StoredTextAsync(CoachOffice office, Guid answerId)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            await using var db = await office.Database.Contexts.CreateDbContextAsync(limit.Token);
            if ((await db.Messages.AsNoTracking().SingleAsync(message => message.Id == answerId, limit.Token)).Text.Length > 0)
            {
                return;
            }

            await Task.Delay(5, limit.Token);
        }
    }
}
