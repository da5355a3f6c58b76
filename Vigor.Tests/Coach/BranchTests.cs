using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>A question that is asked anew keeps what came of it before.</summary>
public sealed class BranchTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_question_in_other_words_begins_another_way_and_the_first_one_stays(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var first = await office.AnswerAsync(actor, "How should I warm up?");
        var id = first.ConversationId;
        await office.AnswerAsync(actor, "What is RPE?", id);
        await office.AnswerAsync(actor, "How much protein do I need?", id);
        var before = await office.Coach.GetAsync(actor, id);

        var asked = await office.Coach.AskAnewAsync(actor, before.Messages[2].Id, "What is a deload week?", Guid.CreateVersion7());
        await office.EndAsync(actor, asked.Answer);

        var now = await office.Coach.GetAsync(actor, id);
        Assert.Equal(["How should I warm up?", "What is a deload week?"], Questions(now));
        Assert.Equal([1, 2, 3, 4], now.Messages.Select(message => message.Number));
        Assert.Equal([0, 1], now.Messages[2].Alternatives);
        Assert.Empty(now.Messages[0].Alternatives);

        await office.Coach.ShowBranchAsync(actor, id, 0);
        var back = await office.Coach.GetAsync(actor, id);
        Assert.Equal(before.Messages.Select(message => message.Text), back.Messages.Select(message => message.Text));
        Assert.Equal([0, 1], back.Messages[2].Alternatives);

        await office.AnswerAsync(actor, "How long should I rest?", id);
        Assert.Equal(["How should I warm up?", "What is RPE?", "How much protein do I need?", "How long should I rest?"], Questions(await office.Coach.GetAsync(actor, id)));
        await office.Coach.ShowBranchAsync(actor, id, 1);
        Assert.Equal(["How should I warm up?", "What is a deload week?"], Questions(await office.Coach.GetAsync(actor, id)));
    }

    [Fact]
    public async Task Ways_leave_ways_and_each_shows_what_led_to_it()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var id = (await office.AnswerAsync(actor, "a 0")).ConversationId;
        await office.AnswerAsync(actor, "b 0", id);
        await office.AnswerAsync(actor, "c 0", id);

        async Task<ConversationView> AnewAsync(int place, string text)
        {
            var shown = await office.Coach.GetAsync(actor, id);
            var asked = await office.Coach.AskAnewAsync(actor, shown.Messages[place].Id, text, Guid.CreateVersion7());
            await office.EndAsync(actor, asked.Answer);
            return await office.Coach.GetAsync(actor, id);
        }

        Assert.Equal(["a 0", "b 0", "c 1"], Questions(await AnewAsync(4, "c 1")));
        Assert.Equal(["a 0", "b 2"], Questions(await AnewAsync(2, "b 2")));
        await office.AnswerAsync(actor, "c 2", id);
        var third = await AnewAsync(4, "c 3");
        Assert.Equal(["a 0", "b 2", "c 3"], Questions(third));
        Assert.Equal([2, 3], third.Messages[4].Alternatives);
        Assert.Equal([0, 2], third.Messages[2].Alternatives);

        // A version of a version of a question is another version of the first.
        var fourth = await AnewAsync(4, "c 4");
        Assert.Equal([2, 3, 4], fourth.Messages[4].Alternatives);
        Assert.Equal(["a 5"], Questions(await AnewAsync(0, "a 5")));
        await office.Coach.ShowBranchAsync(actor, id, 1);
        Assert.Equal(["a 0", "b 0", "c 1"], Questions(await office.Coach.GetAsync(actor, id)));
    }

    [Fact]
    public async Task The_answer_knows_only_what_led_to_it()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var first = await office.AnswerAsync(actor, "best exercises for glutes");
        await office.AnswerAsync(actor, "How much protein do I need?", first.ConversationId);
        var shown = await office.Coach.GetAsync(actor, first.ConversationId);

        var asked = await office.Coach.AskAnewAsync(actor, shown.Messages[2].Id, "and for the calves?", Guid.CreateVersion7());

        Assert.Contains("For the calves", (await office.EndAsync(actor, asked.Answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_refused_for_what_is_not_theirs_or_not_there()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var stranger = await office.Database.AddPersonAsync();
        var answer = await office.AnswerAsync(actor, "How should I warm up?");
        var question = (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages[0];

        Task AnewAsync(Guid id, string text = "Mine?") => office.Coach.AskAnewAsync(id == question.Id && text == "theirs" ? stranger : actor, id, text, Guid.CreateVersion7());

        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => AnewAsync(question.Id, "theirs"))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => AnewAsync(answer.Id))).Code);
        Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(() => AnewAsync(question.Id, " "))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => office.Coach.ShowBranchAsync(actor, answer.ConversationId, 1))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => office.Coach.ShowBranchAsync(stranger, answer.ConversationId, 0))).Code);
        Assert.Equal(2, (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages.Count);
    }

    [Fact]
    public async Task Asking_anew_with_the_same_id_asks_once_and_the_own_coach_can_be_chosen()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var answer = await office.AnswerAsync(actor, "How should I warm up?");
        var question = (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages[0];
        var messageId = Guid.CreateVersion7();

        var one = await office.Coach.AskAnewAsync(actor, question.Id, question.Text, messageId, OwnCoach.Name);
        await office.EndAsync(actor, one.Answer);
        var two = await office.Coach.AskAnewAsync(actor, question.Id, question.Text, messageId, OwnCoach.Name);

        Assert.Equal(one.Answer.Id, two.Answer.Id);
        Assert.Equal(LocalReason.Chosen, two.Answer.Receipt?.LocalReason);
        Assert.Equal([0, 1], (await office.Coach.GetAsync(actor, answer.ConversationId)).Messages[0].Alternatives);
    }

    private static IEnumerable<string> Questions(ConversationView conversation) =>
        conversation.Messages.Where(message => message.Role == MessageRole.Person).Select(message => message.Text);
}
