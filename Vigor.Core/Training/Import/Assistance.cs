using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Weights that carry part of the body, as other applications log them for assisted pull-ups and dips. Twenty kilograms of
/// help are no twenty kilograms lifted: they would make a record of the weakest set. They go into the notes of the workout.
/// </summary>
internal static class Assistance
{
    /// <summary>Whether the weights of an exercise are help: what it is says so, or its name in the file.</summary>
    public static bool IsHelp(string name, Exercise? exercise) =>
        exercise?.Assisted == true || (name.Contains("assisted", StringComparison.OrdinalIgnoreCase) && PlainWords.Of(name).Contains("assisted"));

    /// <summary>The set with help told apart from a load; some write help below nought.</summary>
    public static ImportedSet Of(ImportedSet set, Exercise? exercise) => set.Weight is { } weight && IsHelp(set.Exercise, exercise)
        ? set with { Weight = null, Help = Math.Abs(weight) }
        : set;

    /// <summary>How much each exercise was helped, one line for each; null without any help.</summary>
    public static string? Notes(IEnumerable<ImportedSet> sets, UnitSystem units)
    {
        var lines = sets.Where(set => set.Help > 0)
            .GroupBy(set => set.Exercise, StringComparer.OrdinalIgnoreCase)
            .Select(helped => $"{helped.Key}: helped by {string.Join(", ", helped.Select(set => Text(set.Help!.Value, set.Units ?? units)))}");
        return string.Join('\n', lines) is { Length: > 0 } notes ? notes : null;
    }

    private static string Text(decimal help, UnitSystem units) => units.TryLoad(help, out var load) ? units.Text(load) : "";
}
