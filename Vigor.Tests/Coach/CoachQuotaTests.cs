using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Services;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

/// <summary>The free tier's questions of a month: those that a provider answers, and never one more.</summary>
public sealed class CoachQuotaTests : CoachWithProvider
{
    [Fact]
    public async Task The_eleventh_question_of_a_month_is_answered_locally_and_says_why()
    {
        var actor = await Office.Database.AddPersonAsync();
        for (var question = 0; question < CoachQuota.FreeQuestionsAMonth; question++)
        {
            Assert.Null((await Office.AnswerAsync(actor, $"Is {question} a good number of sets?")).Receipt?.LocalReason);
        }

        var beyond = await Office.AnswerAsync(actor, "Is eleven a good number of sets?");

        Assert.Equal((LocalReason.QuotaExhausted, MessageStatus.Complete), (beyond.Receipt?.LocalReason, beyond.Status));
        Assert.Equal(0, await Office.Quota.LeftAsync(actor));
    }

    [Fact]
    public async Task Questions_at_once_never_pass_the_count()
    {
        var actor = await Office.Database.AddPersonAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, CoachQuota.FreeQuestionsAMonth + 5).Select(question => Office.AnswerAsync(actor, $"Is {question} a good number of reps?")));

        Assert.Equal(CoachQuota.FreeQuestionsAMonth, answers.Count(answer => answer.Receipt is { IsLocal: false }));
        Assert.Equal(5, answers.Count(answer => answer.Receipt?.LocalReason == LocalReason.QuotaExhausted));
    }

    [Fact]
    public async Task Deleting_conversations_brings_no_question_back()
    {
        var actor = await Office.Database.AddPersonAsync();
        var answer = await Office.AnswerAsync(actor, "Is one a good number of sets?");
        await Office.Coach.DeleteAsync(actor, answer.ConversationId);

        Assert.Equal(CoachQuota.FreeQuestionsAMonth - 1, await Office.Quota.LeftAsync(actor));
    }

    [Fact]
    public async Task What_no_provider_had_a_word_in_is_not_counted()
    {
        var actor = await Office.Database.AddPersonAsync();
        await Provider.DisposeAsync();

        var answer = await Office.AnswerAsync(actor, "Is one a good number of sets?");

        Assert.Equal(LocalReason.ProvidersFailed, answer.Receipt?.LocalReason);
        Assert.Equal(CoachQuota.FreeQuestionsAMonth, await Office.Quota.LeftAsync(actor));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Local_answers_are_never_counted(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();

        Assert.Equal(LocalReason.NotConfigured, (await office.AnswerAsync(actor, "Hello")).Receipt?.LocalReason);
        Assert.Equal(CoachQuota.FreeQuestionsAMonth, await office.Quota.LeftAsync(actor));
    }

    [Fact]
    public async Task What_an_answer_takes_is_said_before_and_after_it()
    {
        var actor = await Office.Database.AddPersonAsync();
        var price = Office.Get<CoachPrice>();

        var before = await price.CheckAsync(actor);
        var answer = await Office.AnswerAsync(actor, "Is one a good number of sets?");
        var after = await price.CheckAsync(actor);

        Assert.Equal((CoachQuota.FreeQuestionsAMonth, CoachQuota.FreeQuestionsAMonth - 1), (before!.Left, after!.Left));
        Assert.InRange(answer.Receipt!.Cost.Value, 1, before.Check.MostTaken.Value);
        Assert.Equal(before.Check.Left.Value - answer.Receipt.Cost.Value, after.Check.Left.Value);
    }

    [Fact]
    public async Task Whoever_keeps_the_profile_to_themselves_hears_nothing_of_money()
    {
        var actor = await Office.Database.AddPersonAsync(profile: profile => profile with { ShareWithProviders = false });

        Assert.Null(await Office.Get<CoachPrice>().CheckAsync(actor));
    }

    [Theory]
    [InlineData(Tier.Premium)]
    [InlineData(Tier.Admin)]
    public async Task Other_tiers_have_no_count(Tier tier) =>
        Assert.Null(await Office.Quota.LeftAsync(await Office.Database.AddPersonAsync(tier)));
}
