using Vigor.Core;
using Vigor.Core.Coach.Local.Retrieval;
using Terms = Vigor.Core.Coach.Local.Retrieval.Terms;

namespace Vigor.Tests.Coach.Knowing;

/// <summary>Ways of saying the same thing, from one file.</summary>
public sealed class ConceptsTests
{
    [Theory]
    [InlineData("I'm 62, can I lift?", "fifty train")]
    [InlineData("I'm 62 kg", "kg")]
    [InlineData("can i lift at 57?", "fifty train")]
    [InlineData("my bench is stuck at 80", "bench stuck")]
    [InlineData("is lifting ok at 15", "train teenager")]
    [InlineData("15 reps of squats", "rep squat")]
    [InlineData("does 16:8 work", "intermittent work")]
    [InlineData("16 years old", "teenager")]
    [InlineData("four days in a row", "four daily")]
    [InlineData("a cold shower", "cold shower")]
    [InlineData("i have a cold", "sick")]
    [InlineData("squats or curls first", "squat curl first order")]
    [InlineData("what is 5x5", "5x5 rep rang")]
    [InlineData("5x5 at 80%", "5x5 rep rang percent")]
    [InlineData("type 2 and weights", "diabet weight")]
    [InlineData("skinny fat, what now", "skinnyfat now")]
    [InlineData("how do i gain weight", "gain weight")]
    [InlineData("does running kill my gains", "run kill muscl")]
    [InlineData("cant be bothered with the gym", "motivat gym")]
    [InlineData("should I", "should i")]
    [InlineData("", "")]
    public void What_is_said_is_read_in_the_terms_of_topics(string text, string terms) =>
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Concepts.Default.Of(text).Order());

    [Fact]
    public void No_way_of_saying_stands_for_two_things()
    {
        List<string> ways = [.. Lines().SelectMany(line => line[1].Split(", "))];

        Assert.Equal(ways.Distinct(), ways);
        Assert.True(ways.Count >= 300);
        Assert.All(ways, way => Assert.Equal(way.Trim(), way));
    }

    [Fact]
    public void Whatever_a_way_stands_for_is_asked_for_in_a_topic()
    {
        var asked = Topic.ReadAll().Concat(Topic.ReadElsewhere())
            .SelectMany(topic => topic.Questions.Append(topic.Title).Append(topic.Words))
            .SelectMany(Concepts.Default.Of)
            .ToHashSet();

        Assert.DoesNotContain(Lines().SelectMany(line => PlainWords.Of(line[0])).Select(Terms.Stem), term => !asked.Contains(term));
    }

    private static List<string[]> Lines()
    {
        using var reader = new StreamReader(typeof(Concepts).Assembly.GetManifestResourceStream("concepts")!);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ", 2))];
    }
}
