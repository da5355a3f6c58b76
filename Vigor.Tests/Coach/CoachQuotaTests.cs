using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Limits;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach;

public sealed class CoachQuotaTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_eleventh_question_of_a_month_is_answered_locally_and_says_why(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        MessageView? answer = null;
        for (var question = 0; question < CoachQuota.FreeQuestionsAMonth; question++)
        {
            answer = await office.AnswerAsync(actor, "Hello");
        }

        var beyond = await office.AnswerAsync(actor, "Hello");

        Assert.Equal(LocalReason.NotConfigured, answer?.Receipt?.LocalReason);
        Assert.Equal(LocalReason.QuotaExhausted, beyond.Receipt?.LocalReason);
        Assert.Equal(MessageStatus.Complete, beyond.Status);
        Assert.Equal(0, await office.Quota.LeftAsync(actor));
    }

    [Theory]
    [InlineData(Tier.Premium)]
    [InlineData(Tier.Admin)]
    public async Task Other_tiers_have_no_count(Tier tier)
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);

        Assert.Null(await office.Quota.LeftAsync(await office.Database.AddPersonAsync(tier)));
    }
}
