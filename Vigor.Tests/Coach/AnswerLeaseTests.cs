using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>The database says who writes an answer and until when; every process that looks at it sees the same.</summary>
public sealed class AnswerLeaseTests : AnswerInTwoProcesses
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_answer_that_another_process_writes_grows_here_as_well(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var found = (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        var looks = new List<MessageView>();
        var reading = ReadAsync();

        // Each second of the clock gives the database a moment to tell of it.
        while (!reading.IsCompleted && looks.Count <= 4)
        {
            Time.Advance(AnswerWriter.Heartbeat);
            await Task.WhenAny(reading, Task.Delay(50));
        }

        await GoOnUntilAsync(reading);

        Assert.Equal(MessageStatus.Streaming, found.Status);
        Assert.True(looks.Count > 2, $"{looks.Count} looks");
        Assert.All(looks.Zip(looks.Skip(1)), pair => Assert.StartsWith(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));
        Assert.All(looks.SkipLast(1), look => Assert.Equal(MessageStatus.Streaming, look.Status));
        Assert.Equal(MessageStatus.Complete, looks[^1].Status);
        Assert.Equal(looks[^1].Text, (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[1].Text);

        async Task ReadAsync()
        {
            await foreach (var look in neighbour.Coach.FollowAsync(actor, found))
            {
                looks.Add(look);
            }
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Only_a_writer_whose_lease_ran_out_is_taken_for_dead(DatabaseKind kind)
    {
        var elsewhere = new FakeTimeProvider(Time.GetUtcNow());
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(elsewhere);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await ShownAsync(office, actor, asked.Answer);
        Time.Advance(AnswerWriter.Heartbeat);
        await StoredAsync(office, asked.Answer, row => row.Text.Length > 0);
        var until = (await RowAsync(office, asked.Answer)).WrittenUntil!.Value;

        elsewhere.SetUtcNow(until - Moment);
        var slow = (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        elsewhere.SetUtcNow(until);
        var dead = (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];

        Assert.Equal((MessageStatus.Streaming, (StopCause?)null), (slow.Status, slow.StoppedBy));
        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.WriterLost), (dead.Status, dead.StoppedBy));
        Assert.Equal(slow.Text, dead.Text);
        var row = await RowAsync(office, asked.Answer);
        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.WriterLost, (DateTimeOffset?)null), (row.Status, row.StoppedBy, row.WrittenUntil));
    }

    [Fact]
    public async Task A_writer_that_waits_long_for_its_first_word_keeps_its_lease()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Postgres, Time);
        await using var neighbour = office.Neighbour(Time);
        var actor = await office.Database.AddPersonAsync();
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE plans IN ACCESS EXCLUSIVE MODE");
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await WaitingAsync(office);
        var end = Time.GetUtcNow() + (3 * Message.Lease);

        while (Time.GetUtcNow() < end)
        {
            Time.Advance(AnswerWriter.Heartbeat);
            await StoredAsync(office, asked.Answer, row => row.WrittenUntil > Time.GetUtcNow() + Message.Lease - AnswerWriter.Heartbeat);
            Assert.Equal(MessageStatus.Streaming, (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages[1].Status);
        }

        await transaction.RollbackAsync();
        await office.Coach.StopAsync(actor, asked.ConversationId);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_writer_that_comes_back_finds_its_answer_closed_and_loses_no_word(DatabaseKind kind)
    {
        var elsewhere = new FakeTimeProvider(Time.GetUtcNow() + Message.Lease);
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(elsewhere);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var shown = await ShownAsync(office, actor, asked.Answer);
        var closed = (await neighbour.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        var following = office.EndAsync(actor, asked.Answer);

        await GoOnUntilAsync(following);

        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.WriterLost, ""), (closed.Status, closed.StoppedBy, closed.Text));
        var ended = await following;
        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.WriterLost), (ended.Status, ended.StoppedBy));
        Assert.StartsWith(shown, ended.Text, StringComparison.Ordinal);
        Assert.Equal(ended.Text, (await RowAsync(office, asked.Answer)).Text);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_answer_is_stopped_from_another_process(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await ShownAsync(office, actor, asked.Answer);
        var following = office.EndAsync(actor, asked.Answer);

        var stopping = neighbour.Coach.StopAsync(actor, asked.ConversationId);
        await StoredAsync(office, asked.Answer, row => row.StopAsked);
        Time.Advance(AnswerWriter.Heartbeat);
        await StoredAsync(office, asked.Answer, row => row.Status == MessageStatus.Stopped);
        await GoOnUntilAsync(stopping);

        var ended = await following;
        var row = await RowAsync(office, asked.Answer);
        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.Person), (ended.Status, ended.StoppedBy));
        Assert.Equal((ended.Status, ended.StoppedBy, ended.Text), (row.Status, row.StoppedBy, row.Text));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Stopping_what_is_over_changes_nothing(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        await using var neighbour = office.Neighbour();
        var actor = await office.Database.AddPersonAsync();
        var answer = await office.AnswerAsync(actor, Question);

        await office.Coach.StopAsync(actor, answer.ConversationId);
        await neighbour.Coach.StopAsync(actor, answer.ConversationId);

        var row = await RowAsync(office, answer);
        Assert.Equal((MessageStatus.Complete, (StopCause?)null, false), (row.Status, row.StoppedBy, row.StopAsked));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_reader_that_looks_at_the_moment_in_which_an_answer_ends_sees_its_end(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var read = await RowAsync(office, asked.Answer);
        await office.EndAsync(actor, asked.Answer);

        // The row was read while the answer was written, and the answer is looked for when it has ended.
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var seen = await office.Answers.AsItStandsAsync(db, actor, read, CancellationToken.None);

        Assert.Equal(MessageStatus.Streaming, read.Status);
        Assert.Equal(MessageStatus.Complete, seen.Status);
        Assert.Equal((await RowAsync(office, asked.Answer)).Text, seen.Text);
    }

    [Fact]
    public async Task A_stopping_server_says_that_it_cut_an_answer_off_and_takes_no_other()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var shown = await ShownAsync(office, actor, asked.Answer);

        var stopping = office.Live.StopAsync(CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7()));
        Time.Advance(AnswersUnderWay.Grace);
        await stopping.WaitAsync(Limit);

        var row = await RowAsync(office, asked.Answer);
        Assert.Equal(RefusalCode.AiServiceUnavailable, refusal.Code);
        Assert.Equal((MessageStatus.Stopped, (StopCause?)StopCause.Restart), (row.Status, row.StoppedBy));
        Assert.StartsWith(shown, row.Text, StringComparison.Ordinal);
    }
}
