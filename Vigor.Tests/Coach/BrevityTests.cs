using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Local.Retrieval;

namespace Vigor.Tests.Coach;

public sealed class BrevityTests
{
    [Theory]
    [InlineData("One. Two. Three. Four.", "One. Two. Three.")]
    [InlineData("Only one.", "Only one.")]
    [InlineData("Take 1.5 kg more. Rest 2.5 minutes. Then go on. And so forth.", "Take 1.5 kg more. Rest 2.5 minutes. Then go on.")]
    [InlineData("Choose:\n\n- one\n- two\n- three\n- four\n\nMore.", "Choose:\n\n- one\n- two\n- three")]
    [InlineData("One. Two.\n\nThree. Four.", "One. Two.\n\nThree.")]
    [InlineData("| a | b |\n|---|---|\nText.", "Text.")]
    public void Three_sentences_are_left(string text, string brief) => Assert.Equal(brief, Brevity.Of(text));

    [Fact]
    public void Every_topic_says_something_in_brief()
    {
        Assert.All(Topic.ReadAll(), topic =>
        {
            var brief = Brevity.Of(topic.Answer);
            Assert.InRange(brief.Length, 20, topic.Answer.Length);
            Assert.False(brief.EndsWith(':'), $"{topic.Title}: {brief}");
        });
    }
}
