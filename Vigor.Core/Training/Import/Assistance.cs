using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Weights that carry part of the body, as other applications log them for assisted pull-ups and dips. Twenty kilograms of
/// help are no twenty kilograms lifted: they would make a record of the weakest set. They are kept as the help they are.
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
}
