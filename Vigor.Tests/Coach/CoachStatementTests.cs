using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Services;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Coach;

/// <summary>How often the coach goes to the database: a question is stored before anything is looked up for it.</summary>
public sealed class CoachStatementTests
{
    private const string Question = "How long should I rest between sets?";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Choosing_what_to_suggest_takes_few_statements(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await TrainedAsync(office);
        office.Database.Statements.Forget();

        var replies = await office.Coach.QuickRepliesAsync(actor, null);

        office.Database.Statements.AssertAtMost(2);
        Assert.Equal(["How long should I rest between sets?", "How hard should a set feel?", "I only have 20 minutes, what should I do?", "How was my week?"], replies);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_question_stands_there_after_few_statements(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await TrainedAsync(office);
        office.Database.Statements.Forget();

        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());

        // What is looked up for the answer may be on its way already; it comes after the question is stored.
        var sent = office.Database.Statements.Statements.ToList();
        var last = sent.FindLastIndex(statement => IsInto("messages", statement) || IsInto("deeds", statement));
        Assert.InRange(last + 1, 1, 12);
        Assert.DoesNotContain(sent.Take(last), statement => statement.Contains("sessions", StringComparison.Ordinal) || statement.Contains("plans", StringComparison.Ordinal));
        await office.EndAsync(actor, asked.Answer);
    }

    [Fact]
    public async Task A_question_stands_there_while_nothing_can_be_looked_up_and_its_answer_can_be_stopped()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Postgres);
        var actor = await office.Database.AddPersonAsync();
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE plans IN ACCESS EXCLUSIVE MODE");

        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7()).WaitAsync(Limit);
        var waiting = (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages;
        await office.Coach.StopAsync(actor, asked.ConversationId).WaitAsync(Limit);

        Assert.Equal([MessageStatus.Complete, MessageStatus.Streaming], waiting.Select(message => message.Status));
        await transaction.RollbackAsync();
        var stopped = (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        Assert.Equal((MessageStatus.Stopped, ""), (stopped.Status, stopped.Text));
        Assert.Equal(MessageStatus.Complete, (await office.EndAsync(actor, await office.Coach.RetryAsync(actor, stopped.Id))).Status);
    }

    [Fact]
    public async Task A_server_that_stops_while_something_is_looked_up_leaves_an_answer_that_can_be_tried_again()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Postgres, time);
        var actor = await office.Database.AddPersonAsync();
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE plans IN ACCESS EXCLUSIVE MODE");
        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7()).WaitAsync(Limit);

        var stopping = office.Live.StopAsync(CancellationToken.None);
        time.Advance(AnswersUnderWay.Grace);
        await stopping.WaitAsync(Limit);

        await transaction.RollbackAsync();
        await using var restarted = office.Neighbour();
        var stopped = (await restarted.Coach.GetAsync(actor, asked.ConversationId)).Messages[1];
        Assert.Equal((MessageStatus.Stopped, ""), (stopped.Status, stopped.Text));
        Assert.Equal(MessageStatus.Complete, (await restarted.EndAsync(actor, await restarted.Coach.RetryAsync(actor, stopped.Id))).Status);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_failure_to_look_something_up_ends_the_answer_and_keeps_the_question(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE remembered_facts RENAME TO mislaid");

        var asked = await office.Coach.AskAsync(actor, null, Question, Guid.CreateVersion7());
        var failed = await office.EndAsync(actor, asked.Answer).WaitAsync(Limit);

        Assert.Equal((MessageStatus.Stopped, (AiReceipt?)null), (failed.Status, failed.Receipt));
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE mislaid RENAME TO remembered_facts");
        Assert.Equal(Question, (await office.Coach.GetAsync(actor, asked.ConversationId)).Messages[0].Text);
        Assert.Equal(MessageStatus.Complete, (await office.EndAsync(actor, await office.Coach.RetryAsync(actor, failed.Id))).Status);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Question)]
    [InlineData(DatabaseKind.Postgres, Question)]
    [InlineData(DatabaseKind.Sqlite, "How was my week?")]
    [InlineData(DatabaseKind.Sqlite, "What are my records?")]
    [InlineData(DatabaseKind.Sqlite, "What did I do last week?")]
    [InlineData(DatabaseKind.Sqlite, "What should I work on?")]
    [InlineData(DatabaseKind.Postgres, "What did I do last week?")]
    public async Task A_whole_first_question_takes_few_statements(DatabaseKind kind, string question)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await TrainedAsync(office);
        office.Database.Statements.Forget();

        var answer = await WholeFirstQuestionAsync(office, actor, question);

        Assert.Equal(MessageStatus.Complete, answer.Status);
        office.Database.Statements.AssertAtMost(60);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_whole_first_question_to_a_provider_takes_few_statements(DatabaseKind kind)
    {
        // The clock stands still: how often a half-written answer is stored depends on how busy the machine is.
        await using var provider = await ProviderDouble.StartAsync();
        await using var office = await CoachOffice.OpenAsync(kind, new FakeTimeProvider(TimeProvider.System.GetUtcNow()), settings: GatewayHost.Provider("openai", "OpenAI", provider.Endpoint, "gpt-4o-mini").ToDictionary());
        var actor = await TrainedAsync(office);
        var known = provider.Calls.Count;
        office.Database.Statements.Forget();

        var answer = await WholeFirstQuestionAsync(office, actor, "What should I train today?");

        Assert.Equal(known + 1, provider.Calls.Count);
        Assert.False(answer.Receipt?.IsLocal);
        office.Database.Statements.AssertAtMost(60);
    }

    // One database quotes the names of tables, the other does not.
    private static bool IsInto(string table, string statement) => statement.Replace("\"", "", StringComparison.Ordinal).Contains($"INSERT INTO {table} ", StringComparison.Ordinal);

    /// <summary>As the page does it: suggestions, the question, the conversation, the answer, and suggestions again.</summary>
    private static async Task<MessageView> WholeFirstQuestionAsync(CoachOffice office, Actor actor, string question)
    {
        await office.Profiles.GetAsync(actor);
        await office.Coach.QuickRepliesAsync(actor, null);
        var asked = await office.Coach.AskAsync(actor, null, question, Guid.CreateVersion7());
        await office.Coach.ListAsync(actor);
        await office.Profiles.GetAsync(actor);
        var read = await office.Coach.GetAsync(actor, asked.ConversationId);
        await office.Coach.QuickRepliesAsync(actor, read.Messages[^1]);
        var answer = await office.EndAsync(actor, asked.Answer);
        await office.Coach.QuickRepliesAsync(actor, answer);
        return answer;
    }

    /// <summary>Somebody with a plan, workouts behind them and one that is running: the coach has all there is to know.</summary>
    private static async Task<Actor> TrainedAsync(CoachOffice office)
    {
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with
        {
            Goals = [FitnessGoal.Strength],
            Level = FitnessLevel.Intermediate,
            EquipmentLevel = EquipmentLevel.FullGym,
        });
        for (var workout = 0; workout < 4; workout++)
        {
            var plan = await office.Plans.CreateAsync(actor, new PlanRequest { Minutes = 30 }, PlanService.OwnPlanner);
            var session = await office.Training.StartAsync(actor, plan.Id);
            var state = await office.Training.GetAsync(actor, session);
            await office.Sets.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, 1, state.FilledIn(0)));
            if (workout < 3)
            {
                await office.Events.FinishAsync(actor, session, null, null);
            }
        }

        return actor;
    }
}
