using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>What two processes want at once, one of them gets; and a database that is away for a moment costs nothing.</summary>
public sealed class AnswerContestTests : AnswerInTwoProcesses
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_two_processes_that_try_an_answer_again_one_writes_it(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await office.Coach.StopAsync(actor, asked.ConversationId);

        var tries = await Task.WhenAll(TriedAsync(() => office.Coach.RetryAsync(actor, asked.Answer.Id)), TriedAsync(() => neighbour.Coach.RetryAsync(actor, asked.Answer.Id)));

        Assert.Single(tries, tried => tried is null);
        Assert.Single(tries, tried => tried is RefusalCode.Conflict);
        var following = neighbour.EndAsync(actor, asked.Answer);
        await GoOnUntilAsync(following);
        Assert.Equal((MessageStatus.Complete, (StopCause?)null), ((await following).Status, (await following).StoppedBy));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_conversation_has_one_answer_at_a_time_over_all_processes(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        await using var neighbour = office.Neighbour(Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var next = await TriedAsync(() => neighbour.Coach.AskAsync(actor, asked.ConversationId, "And now?", Guid.CreateVersion7()));
        var anew = await TriedAsync(() => neighbour.Coach.AskAnewAsync(actor, asked.Question.Id, "What is RPE?", Guid.CreateVersion7()));
        var branch = await TriedAsync(() => neighbour.Coach.ShowBranchAsync(actor, asked.ConversationId, 0));
        await office.Coach.StopAsync(actor, asked.ConversationId);

        var together = await Task.WhenAll(
            TriedAsync(() => office.Coach.AskAsync(actor, asked.ConversationId, "And now?", Guid.CreateVersion7())),
            TriedAsync(() => neighbour.Coach.AskAnewAsync(actor, asked.Question.Id, "What is RPE?", Guid.CreateVersion7())));

        Assert.All([next, anew, branch], refused => Assert.Equal(RefusalCode.Conflict, refused));
        Assert.Single(together, tried => tried is null);
        Assert.Single(together, tried => tried is RefusalCode.Conflict);
        await GoOnUntilAsync(Task.WhenAll(office.Coach.StopAsync(actor, asked.ConversationId), neighbour.Coach.StopAsync(actor, asked.ConversationId)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_database_that_is_away_for_a_moment_costs_no_word(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, Time);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        await ShownAsync(office, actor, asked.Answer);
        var following = office.EndAsync(actor, asked.Answer);
        await using var db = await office.Database.Contexts.CreateDbContextAsync();

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE messages RENAME TO mislaid");
        for (var beat = 0; beat < 5; beat++)
        {
            Time.Advance(AnswerWriter.Heartbeat);
            await Task.Delay(20);
        }

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE mislaid RENAME TO messages");
        await GoOnUntilAsync(following);

        var (ended, row) = (await following, await RowAsync(office, asked.Answer));
        Assert.Equal(MessageStatus.Complete, ended.Status);
        Assert.Equal((ended.Status, ended.Text), (row.Status, row.Text));
    }
}
