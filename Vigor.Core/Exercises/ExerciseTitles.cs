namespace Vigor.Core.Exercises;

/// <summary>The names that exercises go by.</summary>
internal static class ExerciseTitles
{
    /// <summary>What all of them go by, every name before any alias.</summary>
    public static IEnumerable<(Exercise Exercise, string Title)> Of(IReadOnlyList<Exercise> exercises) => exercises
        .Select(exercise => (exercise, exercise.Name))
        .Concat(exercises.SelectMany(exercise => exercise.Aliases.Select(alias => (exercise, alias))));

    /// <summary>The exercise of each name and alias. A name of one goes before an alias of another, and of two alike the first counts.</summary>
    /// <param name="exercises">The exercises.</param>
    /// <param name="key">What of a name is compared; names with one key are one.</param>
    public static Dictionary<string, Exercise> By(IReadOnlyList<Exercise> exercises, Func<string, string> key)
    {
        var titles = new Dictionary<string, Exercise>(StringComparer.Ordinal);
        foreach (var (exercise, title) in Of(exercises))
        {
            titles.TryAdd(key(title), exercise);
        }

        return titles;
    }
}
