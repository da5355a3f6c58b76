using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>Which sets count as volume, and for which muscle.</summary>
internal static class Volume
{
    /// <summary>Whether sets of an exercise count. Stretching and steady work train other things than sets per muscle measure.</summary>
    public static bool Counts(Exercise? exercise) =>
        exercise is not null and not { Pattern: MovementPattern.Mobility or MovementPattern.Cardio };

    /// <summary>Sets by muscle: one for a primary muscle, half for a secondary one (fractional counting, Pelland 2024).</summary>
    public static IReadOnlyList<MuscleSets> ByMuscle(IEnumerable<ExerciseSets> sets, ExerciseCatalogue catalogue) =>
    [
        .. sets
            .Select(set => (Exercise: catalogue.Find(set.Slug), set.Sets))
            .Where(set => Counts(set.Exercise))
            .SelectMany(set => set.Exercise!.Primary.Select(muscle => (Muscle: muscle, Sets: (decimal)set.Sets))
                .Concat(set.Exercise.Secondary.Select(muscle => (Muscle: muscle, Sets: set.Sets / 2m))))
            .GroupBy(share => share.Muscle, share => share.Sets)
            .Select(shares => new MuscleSets(shares.Key, shares.Sum()))
            .OrderByDescending(muscle => muscle.Sets).ThenBy(muscle => muscle.Muscle),
    ];
}
