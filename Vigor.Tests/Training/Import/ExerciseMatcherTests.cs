using Vigor.Core.Exercises;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Import.Names;

namespace Vigor.Tests.Training.Import;

/// <summary>What other applications call their exercises, against what the catalogue has.</summary>
public sealed class ExerciseMatcherTests
{
    private static readonly ExerciseMatcher Matcher = new(ExerciseCatalogue.Default);

    [Fact]
    public void Usual_names_of_other_applications_mean_that_exercise_and_no_other()
    {
        var wrong = Lines().Select(line => (line.Name, line.Meant, Found: Found(line.Name))).Where(line => line.Meant != line.Found).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(line => $"{line.Name}: {line.Meant} expected, {line.Found} found")));
    }

    [Fact]
    public void Every_exercise_of_the_catalogue_finds_itself() =>
        Assert.All(ExerciseCatalogue.Default.All, exercise => Assert.Equal((exercise.Slug, 1.0), (Matcher.Find(exercise.Name)!.Value.Exercise.Slug, Matcher.Find(exercise.Name)!.Value.Certainty)));

    [Fact]
    public void Every_other_name_means_an_exercise_of_the_catalogue() =>
        Assert.All(OtherNames.All, entry => Assert.Equal(entry.Slug, ExerciseCatalogue.Default.Find(entry.Slug)?.Slug));

    [Theory]
    [InlineData("Grandmother's wood chopping")]
    [InlineData("Zzz")]
    [InlineData("")]
    [InlineData("()")]
    public void A_name_that_is_like_none_finds_none(string name) => Assert.Null(Matcher.Find(name));

    [Theory]
    [InlineData("Bicep Curl (Suspension)", Muscle.Biceps)]
    [InlineData("Decline Bench Press (Smith Machine)", Muscle.Chest)]
    [InlineData("Chest Fly (Band)", Muscle.Chest)]
    [InlineData("Upright Row (Cable)", null)]
    [InlineData("Reverse Fly (Suspension)", null)]
    [InlineData("Shrug (Machine)", Muscle.Traps)]
    [InlineData("Swimming", null)]
    public void An_exercise_that_the_catalogue_lacks_trains_what_its_relative_trains(string name, Muscle? muscle)
    {
        var relative = Matcher.Relative(name);
        if (muscle is { } main)
        {
            Assert.Contains(main, relative!.Primary);
        }
        else
        {
            Assert.True(relative is null || !relative.Primary.Contains(Muscle.Chest), relative?.Name);
        }
    }

    private static string Found(string name) => Matcher.Find(name) switch
    {
        null => "-",
        var (exercise, certainty) => (certainty < ExerciseMatch.Sure ? "?" : "") + exercise.Slug,
    };

    /// <summary>"name | slug"; a dash for a name that becomes the person's own, a question mark before one that is asked.</summary>
    private static IEnumerable<(string Name, string Meant)> Lines()
    {
        using var reader = new StreamReader(typeof(ExerciseMatcherTests).Assembly.GetManifestResourceStream("OtherNames.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1]))
            .ToList();
    }
}
