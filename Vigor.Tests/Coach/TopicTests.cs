using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;

namespace Vigor.Tests.Coach;

public sealed class TopicTests
{
    private static readonly IReadOnlyList<Topic> Topics = Topic.ReadAll();

    [Fact]
    public void There_are_hundred_and_fifty_topics_or_more_each_with_its_own_title()
    {
        Assert.True(Topics.Count >= 150);
        Assert.Equal(Topics.Count, Topics.Select(topic => topic.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_topic_has_questions_words_and_an_answer_of_readable_length()
    {
        Assert.All(Topics, topic =>
        {
            Assert.NotEmpty(topic.Questions);
            Assert.NotEmpty(topic.Words);
            Assert.InRange(topic.Answer.Split(' ').Length, 25, 170);
            Assert.DoesNotContain('!', topic.Answer);
        });
    }

    [Fact]
    public async Task Every_sample_question_leads_to_its_own_topic()
    {
        var knowledge = new LocalKnowledge(ExerciseCatalogue.Default, TimeProvider.System);
        List<string> lost = [];
        foreach (var (title, question) in Topics.SelectMany(topic => topic.Questions.Select(question => (topic.Title, question))))
        {
            var found = (await knowledge.AnswerAsync(question, LocalCoachTests.Facts())).About;
            if (found != title)
            {
                lost.Add($"{question}: {found}, not {title}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }
}
