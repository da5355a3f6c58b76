using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Limits;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

public sealed class CoachServiceTests
{
    private const string Question = "How long should I rest between sets?";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_question_is_answered_and_kept(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();

        var answer = await office.AnswerAsync(actor, $"  {Question} ");

        var conversation = await office.Coach.GetAsync(actor, answer.ConversationId);
        Assert.Equal(Question, conversation.Title);
        Assert.Equal([MessageRole.Person, MessageRole.Coach], conversation.Messages.Select(message => message.Role));
        Assert.Equal(Question, conversation.Messages[0].Text);
        Assert.Equal((answer.Id, answer.Text, answer.Status), (conversation.Messages[1].Id, conversation.Messages[1].Text, conversation.Messages[1].Status));
        Assert.Contains("3 to 5 minutes", answer.Text, StringComparison.Ordinal);
        Assert.Equal(MessageStatus.Complete, answer.Status);
        Assert.True(conversation.Messages[1].Receipt?.IsLocal);
        Assert.Equal(LocalReason.NotConfigured, conversation.Messages[1].Receipt?.LocalReason);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Asking_again_with_the_same_id_asks_once(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var id = Guid.CreateVersion7();

        var first = await office.Coach.AskAsync(actor, null, Question, id);
        var second = await office.Coach.AskAsync(actor, null, Question, id);
        await office.EndAsync(actor, first.Answer);
        var third = await office.Coach.AskAsync(actor, first.ConversationId, Question, id);

        Assert.Equal((first.ConversationId, first.Answer.Id), (second.ConversationId, second.Answer.Id));
        Assert.Equal(first.Answer.Id, third.Answer.Id);
        Assert.Equal(MessageStatus.Complete, third.Answer.Status);
        Assert.Equal(2, (await office.Coach.GetAsync(actor, first.ConversationId)).Messages.Count);
        Assert.Single((await office.Coach.ListAsync(actor)).Items);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nobody_reaches_the_conversation_of_somebody_else(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var owner = await office.Database.AddPersonAsync();
        var stranger = await office.Database.AddPersonAsync();
        var questionId = Guid.CreateVersion7();
        var asked = await office.Coach.AskAsync(owner, null, Question, questionId);
        var answer = await office.EndAsync(owner, asked.Answer);

        await NotFoundAsync(() => office.Coach.GetAsync(stranger, answer.ConversationId));
        await NotFoundAsync(() => office.Coach.AskAsync(stranger, answer.ConversationId, Question, Guid.CreateVersion7()));
        await NotFoundAsync(() => office.Coach.AskAsync(stranger, null, Question, questionId));
        await NotFoundAsync(() => office.Coach.RenameAsync(stranger, answer.ConversationId, "Mine now"));
        await NotFoundAsync(() => office.Coach.DeleteAsync(stranger, answer.ConversationId));
        await NotFoundAsync(() => office.Coach.RateAsync(stranger, answer.Id, MessageRating.Helpful));
        await NotFoundAsync(() => office.Coach.RetryAsync(stranger, answer.Id));
        await NotFoundAsync(() => office.EndAsync(stranger, answer));
        Assert.Empty((await office.Coach.ListAsync(stranger)).Items);
        Assert.Equal(2, (await office.Coach.GetAsync(owner, answer.ConversationId)).Messages.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_conversation_is_renamed_found_rated_and_deleted(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var rest = await office.AnswerAsync(actor, Question);
        var sleep = await office.AnswerAsync(actor, "How important is sleep for training?");

        await office.Coach.RenameAsync(actor, rest.ConversationId, " Pauses ");
        await office.Coach.RateAsync(actor, rest.Id, MessageRating.Helpful);

        Assert.Equal(["How important is sleep for training?", "Pauses"], (await office.Coach.ListAsync(actor)).Items.Select(item => item.Title));
        Assert.Equal([rest.ConversationId], (await office.Coach.ListAsync(actor, "pauses")).Items.Select(item => item.Id));
        Assert.Equal([sleep.ConversationId], (await office.Coach.ListAsync(actor, "SEVEN TO NINE")).Items.Select(item => item.Id));
        Assert.Equal(MessageRating.Helpful, (await office.Coach.GetAsync(actor, rest.ConversationId)).Messages[1].Rating);

        await office.Coach.DeleteAsync(actor, rest.ConversationId);

        await NotFoundAsync(() => office.Coach.GetAsync(actor, rest.ConversationId));
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        Assert.Equal(2, await db.Messages.CountAsync());
    }

    [Theory]
    [InlineData(MessageRating.NotHelpful, RatingReason.Wrong, RatingReason.Wrong)]
    [InlineData(MessageRating.NotHelpful, null, null)]
    [InlineData(MessageRating.Helpful, RatingReason.Wrong, null)]
    [InlineData(null, RatingReason.Wrong, null)]
    public async Task Only_an_answer_that_did_not_help_keeps_a_reason(MessageRating? rating, RatingReason? said, RatingReason? kept)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var answer = await office.AnswerAsync(actor, Question);
        await office.Coach.RateAsync(actor, answer.Id, MessageRating.NotHelpful, RatingReason.TooLong);

        await office.Coach.RateAsync(actor, answer.Id, rating, said);

        var rated = (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages[1];
        Assert.Equal((rating, kept), (rated.Rating, rated.RatingReason));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_long_conversation_is_read_from_its_end(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var id = Guid.CreateVersion7();
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            db.Conversations.Add(new() { Id = id, UserId = actor.UserId, CreatedAt = DateTimeOffset.UnixEpoch });
            db.Messages.AddRange(Enumerable.Range(1, ConversationView.MostMessages + 5).Select(number => new Message
            {
                Id = Guid.CreateVersion7(),
                ConversationId = id,
                UserId = actor.UserId,
                Number = number,
                Role = number % 2 == 1 ? MessageRole.Person : MessageRole.Coach,
                Text = $"message {number}",
                CreatedAt = DateTimeOffset.UnixEpoch,
            }));
            await db.SaveChangesAsync();
        }

        var newest = await office.Coach.GetAsync(actor, id);
        var older = await office.Coach.GetAsync(actor, id, before: newest.Messages[0].Number);

        Assert.Equal(Enumerable.Range(6, ConversationView.MostMessages), newest.Messages.Select(message => message.Number));
        Assert.True(newest.HasOlder);
        Assert.Equal([1, 2, 3, 4, 5], older.Messages.Select(message => message.Number));
        Assert.False(older.HasOlder);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData(null)]
    public async Task An_empty_message_is_refused_beside_its_field(string? text)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Coach.AskAsync(actor, null, text!, Guid.CreateVersion7()));

        Assert.Equal((RefusalCode.ValidationError, "Message"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task A_message_of_a_thousand_characters_is_taken_and_one_more_is_not()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();

        await office.AnswerAsync(actor, new string('a', 1_000));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Coach.AskAsync(actor, null, new string('a', 1_001), Guid.CreateVersion7()));

        Assert.Equal(RefusalCode.ValidationError, refusal.Code);
        Assert.Single((await office.Coach.ListAsync(actor)).Items);
    }

    [Fact]
    public async Task Who_keeps_the_profile_private_is_answered_locally_and_told_why()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { ShareWithProviders = false });

        var answer = await office.AnswerAsync(actor, Question);

        Assert.Equal(LocalReason.PrivacyChoice, answer.Receipt?.LocalReason);
    }

    [Fact]
    public async Task More_than_sixty_questions_in_a_minute_are_refused_with_a_time_to_wait()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var other = await office.Database.AddPersonAsync();
        var id = Guid.CreateVersion7();
        for (var question = 0; question < CoachRate.QuestionsAMinute; question++)
        {
            await office.Coach.AskAsync(actor, null, Question, id);
        }

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Coach.AskAsync(actor, null, Question, id));

        Assert.Equal(RefusalCode.RateLimitExceeded, refusal.Code);
        Assert.True(refusal.RetryAfter > TimeSpan.Zero);
        await office.AnswerAsync(other, Question);
    }

    private static async Task NotFoundAsync(Func<Task> act) =>
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(act)).Code);
}
