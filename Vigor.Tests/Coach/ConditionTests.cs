using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Tests.Coach;

/// <summary>What people call what training has to respect: every name of the table, as it is said and with a slip of the fingers.</summary>
public sealed class ConditionTests
{
    private static readonly SafetyRules Rules = SafetyRules.Read();

    private static readonly ConditionTable Table = ConditionTable.Read(Rules);

    [Fact]
    public void The_table_knows_about_three_hundred_of_them_each_by_a_name_of_its_own()
    {
        Assert.InRange(Table.Conditions.Count, 300, 400);
        Assert.Equal(Table.Conditions.Count, Table.Conditions.Select(condition => condition.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Table.Conditions, condition => Assert.InRange(condition.Name.Length, 3, Limitation.MaxName));
    }

    [Fact]
    public void Whoever_has_one_is_heard_with_how_much_it_restricts()
    {
        foreach (var condition in Table.Conditions)
        {
            var told = ToldLimitations.In($"I have {condition.Name}");
            Assert.All(condition.Areas, area => Assert.True(told.Contains(new(area, condition.Severity)), $"{condition.Name}: {string.Join(", ", told)}"));
            Assert.Contains(told, limitation => limitation.Named is not null);
        }
    }

    [Fact]
    public void Every_phrase_of_it_is_heard()
    {
        foreach (var (condition, said) in Table.Conditions.SelectMany(condition => condition.Said, (condition, phrase) => (condition, phrase.Example)))
        {
            var told = ToldLimitations.In(said);
            Assert.True(condition.Areas.Any(area => told.Any(limitation => limitation.Area == area)), $"{condition.Name}: {said}");
        }
    }

    [Fact]
    public void A_slip_in_a_word_of_six_letters_or_more_is_forgiven()
    {
        const int Shortest = 6;
        foreach (var condition in Table.Conditions)
        {
            var words = PlainWords.Of(condition.Name);
            foreach (var (word, place) in words.Select((word, place) => (word, place)).Where(word => word.word.Length >= Shortest))
            {
                foreach (var slip in SlipsOf(word).Where(slip => !Rules.NeverMisspelled.Contains(slip)))
                {
                    var told = ToldLimitations.In($"I have {string.Join(' ', [.. words[..place], slip, .. words[(place + 1)..]])}");
                    Assert.True(condition.Areas.All(area => told.Any(limitation => limitation.Area == area)), $"{condition.Name}: {slip}");
                }
            }
        }
    }

    [Fact]
    public void Nobody_elses_is_ones_own_and_none_that_is_over_or_denied()
    {
        foreach (var condition in Table.Conditions.Where(condition => condition.Areas is [not BodyArea.Pregnancy]))
        {
            Assert.Empty(ToldLimitations.In($"my wife has {condition.Name}"));
            Assert.Empty(ToldLimitations.In($"my buddy has {condition.Name}, can he squat"));
            Assert.Empty(ToldLimitations.In($"I don't have {condition.Name}"));
        }
    }

    [Theory]
    [InlineData("my buddy has a torn acl, can he squat")]
    [InlineData("I spent three hours in the gym")]
    [InlineData("when does the soreness stop?")]
    [InlineData("how do I keep my back straight in a deadlift?")]
    [InlineData("training after pregnancy")]
    [InlineData("trying to get pregnant, can I lift")]
    [InlineData("I gotta train my legs")]
    public void What_only_sounds_like_one_is_none(string message) => Assert.Empty(ToldLimitations.In(message));

    [Theory]
    [InlineData("I have an inguinal hernia", BodyArea.Hip)]
    [InlineData("ernia al disco L5", BodyArea.LowerBack)]
    [InlineData("wrist impingement since march", BodyArea.Wrist)]
    [InlineData("Herzschrittmacher seit zwei Jahren", BodyArea.Hypertension)]
    public void A_word_of_another_name_is_no_condition_of_its_own(string message, BodyArea area) => Assert.Equal(area, Assert.Single(ToldLimitations.In(message)).Area);

    [Fact]
    public void It_is_called_by_its_own_name_and_two_that_ask_for_the_same_care_are_the_same()
    {
        var told = Assert.Single(ToldLimitations.In("I have glaucoma"));

        Assert.Equal("glaucoma", told.Named);
        Assert.Equal(new(BodyArea.Hypertension, LimitationSeverity.Moderate), told);
        Assert.Null((told with { Named = new('a', Limitation.MaxName + 1) }).Named);
    }

    private static HashSet<string> SlipsOf(string word)
    {
        HashSet<string> slips = [];
        for (var place = 1; place < word.Length; place++)
        {
            slips.Add(word.Remove(place, 1));
            slips.Add(word.Insert(place, word[place].ToString()));
            if (place + 1 < word.Length)
            {
                slips.Add($"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}");
            }
        }

        return slips;
    }
}
