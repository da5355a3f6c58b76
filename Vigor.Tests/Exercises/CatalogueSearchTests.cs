using Vigor.Core.Exercises;

namespace Vigor.Tests.Exercises;

public sealed class CatalogueSearchTests
{
    [Theory]
    [InlineData("push-up", "push-up")]
    [InlineData("PUSHUP", "push-up")]
    [InlineData("press-up", "push-up")]
    [InlineData("back squat", "barbell-back-squat")]
    [InlineData("squat back", "barbell-back-squat")]
    [InlineData("bench press", "barbell-bench-press")]
    [InlineData("  Deadlift ", "barbell-deadlift")]
    [InlineData("rdl", "barbell-romanian-deadlift")]
    [InlineData("face pull", "cable-face-pull")]
    [InlineData("farmers walk", "farmer-carry")]
    [InlineData("plie squat", "sumo-squat")]
    [InlineData("childs pose", "child-pose")]
    public void FindsByNameAndAlias(string text, string slug) =>
        Assert.Equal(slug, ExerciseCatalogue.Default.Search(text, 5)[0].Slug);

    [Theory]
    [InlineData("bulgarain split", "bulgarian-split-squat")]
    [InlineData("golbet squat", "goblet-squat")]
    [InlineData("dedlift", "barbell-deadlift")]
    [InlineData("romanain deadlift", "barbell-romanian-deadlift")]
    [InlineData("kettelbell swing", "kettlebell-swing")]
    [InlineData("pallov press", "cable-pallof-press")]
    [InlineData("clamshel", "clamshell")]
    public void ForgivesOneSlipInLongerWords(string text, string slug) =>
        Assert.Contains(slug, ExerciseCatalogue.Default.Search(text, 5).Select(exercise => exercise.Slug));

    [Theory]
    [InlineData("bench", "barbell-bench-press")]
    [InlineData("curl", "barbell-curl")]
    [InlineData("row", "barbell-row")]
    [InlineData("squat", "barbell-back-squat")]
    [InlineData("press", "barbell-bench-press")]
    public void What_is_well_known_comes_first(string text, string slug) =>
        Assert.Equal(slug, ExerciseCatalogue.Default.Search(text, 5)[0].Slug);

    [Fact]
    public void What_somebody_does_comes_before_what_is_well_known()
    {
        Assert.Equal(["band-curl", "dumbbell-hammer-curl"], ExerciseCatalogue.Default.Search("curl", 2, ["band-curl", "plank", "dumbbell-hammer-curl"]).Select(exercise => exercise.Slug));
        Assert.Equal("barbell-deadlift", ExerciseCatalogue.Default.Search("deadlift", 1, ["barbell-romanian-deadlift"])[0].Slug);
        Assert.Equal(["plank"], ExerciseCatalogue.Default.Search(" ", 1, ["plank"]).Select(exercise => exercise.Slug));
    }

    [Theory]
    [InlineData("sqat")]
    [InlineData("kettlebell zzz")]
    [InlineData("dxaxlift")]
    public void DoesNotGuessWildly(string text) => Assert.Empty(ExerciseCatalogue.Default.Search(text, 5));

    [Fact]
    public void BeginningsOfWordsAreEnough() =>
        Assert.All(
            ExerciseCatalogue.Default.Search("dumb ro", 50),
            exercise => Assert.Contains(EquipmentItem.Dumbbell, exercise.Equipment));

    [Fact]
    public void RightlySpelledComesBeforeForgiven()
    {
        var found = ExerciseCatalogue.Default.Search("plank", 20);
        Assert.Equal("plank", found[0].Slug);
    }

    [Fact]
    public void ReturnsAtMostTheLimit()
    {
        Assert.Equal(3, ExerciseCatalogue.Default.Search("squat", 3).Count);
        Assert.Empty(ExerciseCatalogue.Default.Search("squat", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExerciseCatalogue.Default.Search("squat", -1));
    }

    [Fact]
    public void WithoutWordsListsFromTheStart() =>
        Assert.Equal(ExerciseCatalogue.Default.All.Take(4), ExerciseCatalogue.Default.Search(" ", 4));
}
