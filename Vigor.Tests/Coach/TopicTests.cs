using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;

namespace Vigor.Tests.Coach;

public sealed class TopicTests
{
    private static readonly string[] Sections = Read();

    [Fact]
    public void There_are_sixty_topics_or_more() => Assert.True(Sections.Length >= 60);

    [Fact]
    public void Every_topic_has_questions_words_and_an_answer_of_readable_length()
    {
        Assert.All(Sections, section =>
        {
            Assert.Contains("\n> ", section, StringComparison.Ordinal);
            Assert.Contains("\nWords: ", section, StringComparison.Ordinal);
            var answer = section[section.IndexOf("\n\n", StringComparison.Ordinal)..].Trim();
            Assert.InRange(answer.Split(' ').Length, 25, 170);
            Assert.DoesNotContain('!', answer);
        });
    }

    [Fact]
    public void Every_sample_question_leads_to_its_own_topic()
    {
        var knowledge = new LocalKnowledge(ExerciseCatalogue.Default);
        var lost = Sections
            .SelectMany(section => section.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => (Title: section.Split('\n')[0], Question: line[2..])))
            .Select(sample => (sample.Title, sample.Question, Found: knowledge.Answer(sample.Question, LocalCoachTests.Facts()).About))
            .Where(sample => sample.Found != sample.Title)
            .Select(sample => $"{sample.Question}: {sample.Found}, not {sample.Title}");

        Assert.Empty(lost);
    }

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(LocalKnowledge).Assembly.GetManifestResourceStream("topics.md")!);
        return [.. reader.ReadToEnd().Split("\n## ").Skip(1)];
    }
}
