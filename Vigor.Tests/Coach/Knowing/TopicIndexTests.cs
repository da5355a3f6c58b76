using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;
using Terms = Vigor.Core.Coach.Local.Retrieval.Terms;

namespace Vigor.Tests.Coach.Knowing;

/// <summary>How topics are found, and how sure the coach is of one.</summary>
public sealed class TopicIndexTests
{
    private const int Parts = 5;

    private static readonly IReadOnlyList<Topic> Topics = Topic.ReadAll(), Elsewhere = Topic.ReadElsewhere();
    private static readonly IReadOnlySet<string> Names = ExerciseCatalogue.Default.All.SelectMany(exercise => Terms.Of(exercise.Name)).ToHashSet();
    private static readonly TopicIndex Index = new(Topics, Elsewhere, Names);

    [Fact]
    public void Most_sample_questions_are_found_by_the_others_nine_in_ten_among_three_and_few_are_surely_wrong()
    {
        var (found, near, wrong, asked) = (0, 0, 0, 0);
        for (var part = 0; part < Parts; part++)
        {
            var left = Topics.Select(topic => topic with { Questions = [.. topic.Questions.Where((_, place) => place % Parts != part)] }).Where(topic => topic.Questions.Count > 0).ToList();
            var index = new TopicIndex(left, Elsewhere, Names);
            foreach (var (title, question) in Topics.SelectMany(topic => topic.Questions.Where((_, place) => place % Parts == part).Select(question => (topic.Title, question))))
            {
                var best = index.Best(question).Select(match => match.Topic.Title).Take(3).ToList();
                asked++;
                found += best.FirstOrDefault() == title ? 1 : 0;
                near += best.Contains(title) ? 1 : 0;
                wrong += index.Find(question) is { } taken && taken.Title != title ? 1 : 0;
            }
        }

        Assert.True(found >= 0.79 * asked, $"{found} of {asked}");
        Assert.True(near >= 0.91 * asked, $"{near} of {asked}");
        Assert.True(wrong <= 0.135 * asked, $"{wrong} of {asked}");
    }

    [Theory]
    [InlineData("fasted cardio", "Fasted training")]
    [InlineData("creatine timing", "Creatine")]
    [InlineData("best time of day to train", "Best time of day")]
    [InlineData("is 10k steps a day necessary", "Walking")]
    [InlineData("qlcohol after training", "Alcohol")]
    [InlineData("rceatine dose", "Creatine")]
    [InlineData("xreatine dose", "Creatine")]
    public void A_topic_is_found_by_the_words_that_tell(string question, string title) => Assert.Equal(title, Index.Find(question)?.Title);

    [Theory]
    [InlineData("what is love")]
    [InlineData("is the stock market going to crash")]
    [InlineData("who sang yellow submarine")]
    [InlineData("how do i teach my dog tricks")]
    [InlineData("which phone should i buy")]
    [InlineData("recommend a good book")]
    [InlineData("how to cook rice")]
    public void What_is_asked_elsewhere_is_neither_answered_nor_offered(string question)
    {
        Assert.Null(Index.Find(question));
        Assert.Empty(Index.Nearest(question));
    }

    [Fact]
    public void One_common_word_is_no_answer()
    {
        Assert.Null(Index.Find("can I juggle chainsaws before the opera"));
        Assert.Null(Index.Find("do astronauts train in orbit"));
    }
}
