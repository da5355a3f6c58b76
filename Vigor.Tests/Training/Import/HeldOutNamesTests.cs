using Vigor.Core.Exercises;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Import.Names;

namespace Vigor.Tests.Training.Import;

/// <summary>Names that were read after the matcher was written: what it makes of a name that nobody had in mind.</summary>
public sealed class HeldOutNamesTests
{
    private const double Found = 0.9;

    [Fact]
    public void Unseen_names_are_found_without_a_question_and_none_is_taken_for_another()
    {
        var matcher = new ExerciseMatcher(ExerciseCatalogue.Default);
        var lines = Lines().Select(line => (line.Name, line.Meant, Match: matcher.Find(line.Name))).ToList();
        var wrong = lines.Where(line => line.Match is { Certainty: >= ExerciseMatch.Sure } match && match.Exercise.Slug != line.Meant).ToList();
        var known = lines.Where(line => line.Meant != "-").ToList();
        var missed = known.Where(line => line.Match is not { Certainty: >= ExerciseMatch.Sure }).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(line => $"{line.Name}: {line.Meant} meant, {line.Match!.Value.Exercise.Slug} found")));
        Assert.True(missed.Count <= (1 - Found) * known.Count, $"{missed.Count} of {known.Count}: {string.Join(", ", missed.Select(line => line.Name))}");
    }

    private static List<(string Name, string Meant)> Lines()
    {
        using var reader = new StreamReader(typeof(HeldOutNamesTests).Assembly.GetManifestResourceStream("HeldOutNames.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1]))];
    }
}
