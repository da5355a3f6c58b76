using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>What may be a sign is asked about, and what was heard of a body can be corrected.</summary>
public sealed class AskedBackTests
{
    private const string Unclear = "Is chest pain normal after running?";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Who_says_that_it_happens_now_gets_help(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Unclear, Guid.CreateVersion7());
        Assert.Equal(SafetyTier.Unclear, asked.Answer.Safety);
        Assert.Equal(["Is this happening now?", "I only want to know"], await office.Coach.QuickRepliesAsync(actor, asked.Answer));

        var told = await office.Coach.AskAsync(actor, asked.ConversationId, "Is this happening now?", Guid.CreateVersion7());

        Assert.Equal(SafetyTier.Emergency, told.Answer.Safety);
        Assert.Contains("emergency number", told.Answer.Text, StringComparison.Ordinal);
        Assert.NotNull((await office.Profiles.GetAsync(actor)).Readiness.Flag);
    }

    [Fact]
    public async Task Who_only_wants_to_know_gets_an_answer_with_the_sign_beside_it()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync();
        var asked = await office.Coach.AskAsync(actor, null, Unclear, Guid.CreateVersion7());

        var answer = await office.AnswerAsync(actor, "I only want to know", asked.ConversationId);

        Assert.Null(answer.Safety);
        Assert.Contains("If this happens to you", answer.Text, StringComparison.Ordinal);
        Assert.Null((await office.Profiles.GetAsync(actor)).Readiness.Flag);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_heard_is_corrected_and_kept(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var id = (await office.AnswerAsync(actor, "I have tennis elbow and my knee hurts")).ConversationId;
        Assert.Equal(2, (await office.Told.ListAsync(actor, id)).Count);

        await office.Told.CorrectAsync(actor, id, BodyArea.Knee, null);
        await office.Told.CorrectAsync(actor, id, BodyArea.Elbow, LimitationSeverity.Mild);
        await office.Told.KeepAsync(actor, id, BodyArea.Elbow);

        Assert.Equal([new Limitation(BodyArea.Elbow, LimitationSeverity.Mild)], (await office.Coach.GetAsync(actor, id)).Stated);
        Assert.Equal([new Limitation(BodyArea.Elbow, LimitationSeverity.Mild)], (await office.Profiles.GetAsync(actor)).Limitations);
        await Assert.ThrowsAsync<Refusal>(() => office.Told.CorrectAsync(new Actor(Guid.CreateVersion7()), id, BodyArea.Elbow, null));
        await Assert.ThrowsAsync<Refusal>(() => office.Told.KeepAsync(actor, id, BodyArea.Knee));
    }

    [Fact]
    public async Task Technique_respects_what_was_told_turns_ago()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { EquipmentLevel = EquipmentLevel.FullGym, Level = FitnessLevel.Intermediate });
        var id = (await office.AnswerAsync(actor, "I have a herniated disc at L5")).ConversationId;
        await office.AnswerAsync(actor, "what is RPE", id);

        var answer = await office.AnswerAsync(actor, "how do I deadlift", id);

        Assert.Contains("Not for you at the moment", answer.Text, StringComparison.Ordinal);
    }
}
