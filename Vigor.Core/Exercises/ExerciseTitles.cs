namespace Vigor.Core.Exercises;

/// <summary>The names that exercises go by.</summary>
internal static class ExerciseTitles
{
    /// <summary>The exercise of each name and alias. A name of one goes before an alias of another, and of two alike the first counts.</summary>
    /// <param name="exercises">The exercises.</param>
    /// <param name="key">What of a name is compared; names with one key are one.</param>
    public static Dictionary<string, Exercise> By(IReadOnlyList<Exercise> exercises, Func<string, string> key)
    {
        var titles = new Dictionary<string, Exercise>(StringComparer.Ordinal);
        foreach (var exercise in exercises)
        {
            titles.TryAdd(key(exercise.Name), exercise);
        }

        foreach (var (exercise, alias) in exercises.SelectMany(exercise => exercise.Aliases.Select(alias => (exercise, alias))))
        {
            titles.TryAdd(key(alias), exercise);
        }

        return titles;
    }
}
