using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;

namespace Vigor.Tests.Coach;

public sealed class FollowUpTests
{
    private static readonly LocalKnowledge Knowledge = new(ExerciseCatalogue.Default, TimeProvider.System);

    [Theory]
    [InlineData("best exercises for chest", "and for the glutes?", "for: the glutes")]
    [InlineData("exercises for my back at home", "what about biceps", "for: the biceps")]
    [InlineData("how do I do a goblet squat", "and a dead bug?", "how: dead-bug")]
    [InlineData("how do I do a goblet squat", "which muscles does it work?", "muscles: goblet-squat")]
    [InlineData("how do I do a pull-up", "is there something easier?", "easier: pull-up")]
    [InlineData("which muscles does the lat pulldown work", "what can I do instead?", "instead: lat-pulldown")]
    [InlineData("alternative to burpees", "and to pull-ups?", "instead: pull-up")]
    [InlineData("how was my week", "and last week?", "last week")]
    [InlineData("How should I warm up?", "thanks", "thanks")]
    [InlineData("How should I warm up?", "How much protein do I need?", "Protein")]
    [InlineData("How should I warm up?", "tell me a joke", "joke")]
    [InlineData("How should I warm up?", "read me a poem", LocalKnowledge.Nothing)]
    [InlineData("my knee hurts when I squat", "what can I do instead", "instead: air-squat")]
    [InlineData("my knee hurts when I squat", "since yesterday", "Sensitive knees")]
    [InlineData("how many sets for chest per week", "and legs?", "Sets and volume a week")]
    [InlineData("how much protein do I need", "is that not too much?", "Protein")]
    [InlineData("How should I warm up?", "who won the football game", LocalKnowledge.Nothing)]
    public async Task A_question_is_understood_with_the_one_before(string before, string question, string about) =>
        Assert.Equal(about, (await Knowledge.AnswerAsync(question, LocalCoachTests.Facts(), [before])).About);

    [Fact]
    public async Task Why_is_not_answered_with_the_same_words_again()
    {
        var said = await Knowledge.AnswerAsync("How should I warm up?", LocalCoachTests.Facts());
        var more = await Knowledge.AnswerAsync("why?", LocalCoachTests.Facts(), ["How should I warm up?"]);

        Assert.Equal(said.About, more.About);
        Assert.NotEqual(said.Text, more.Text);
    }

    [Fact]
    public async Task What_it_suggests_to_ask_it_can_answer()
    {
        var more = await Knowledge.AnswerAsync("tell me more", LocalCoachTests.Facts(), ["How long should I rest between sets?"]);
        var suggested = more.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();

        Assert.NotEmpty(suggested);
        foreach (var question in suggested)
        {
            Assert.NotEqual(LocalKnowledge.Nothing, (await Knowledge.AnswerAsync(question, LocalCoachTests.Facts())).About);
        }
    }
}
