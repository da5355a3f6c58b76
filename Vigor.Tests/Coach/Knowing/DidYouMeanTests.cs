using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Coach.Knowing;

/// <summary>What is not clear is asked back, with questions to tap.</summary>
public sealed class DidYouMeanTests
{
    private const string Unclear = "what size bike frame for my kid";

    [Fact]
    public async Task Two_or_three_topics_are_offered()
    {
        var reply = await new LocalKnowledge(ExerciseCatalogue.Default, TimeProvider.System).AnswerAsync(Unclear, LocalCoachTests.Facts());

        Assert.Equal(LocalKnowledge.Unsure, reply.About);
        Assert.InRange(LocalKnowledge.Offered(reply.Text).Count, 2, 3);
        Assert.All(LocalKnowledge.Offered(reply.Text), offered => Assert.EndsWith("?", offered, StringComparison.Ordinal));
        Assert.Empty(LocalKnowledge.Offered("- Is it this?"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_offered_is_one_tap_away(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();

        var answer = await office.AnswerAsync(actor, Unclear);
        var replies = await office.Coach.QuickRepliesAsync(actor, answer);

        var offered = LocalKnowledge.Offered(answer.Text);
        Assert.Equal(offered, replies.Take(offered.Count));
    }
}
