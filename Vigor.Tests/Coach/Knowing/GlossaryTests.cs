using Vigor.Core.Coach.Local;

namespace Vigor.Tests.Coach.Knowing;

/// <summary>Other languages are put into English in their own order, what is said in several words as one.</summary>
public sealed class GlossaryTests
{
    private static readonly Glossaries All = new();

    [Theory]
    [InlineData("es", "peso muerto", "deadlift")]
    [InlineData("de", "Satzpause beim Bankdrücken", "rest between sets bench press")]
    [InlineData("de", "Bankdrücken und Satzpause", "bench press rest between sets")]
    [InlineData("fr", "combien de repos entre les séries", "how many rest between sets")]
    [InlineData("pl", "xyz", "")]
    public void Words_keep_their_order_and_several_stand_for_one(string language, string text, string english) =>
        Assert.Equal(english, All.Of(language)!.InEnglish(text));

    [Theory]
    [InlineData("Muskelaufbau Brust", "muskelaufbau")]
    [InlineData("rozgrzewka", "rozgrzewka")]
    public void A_few_words_are_of_the_language_that_knows_them(string question, string strange) =>
        Assert.True(All.Likely(question, _ => false)!.Knows(strange) > 0);

    [Fact]
    public void What_English_knows_is_of_no_other_language()
    {
        Assert.Null(All.Likely("gym cardio split", _ => true));
        Assert.Null(All.Likely("what size bike frame", _ => false));
    }
}
