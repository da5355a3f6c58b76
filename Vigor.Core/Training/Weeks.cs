using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>Sums days and sets up to weeks and muscles.</summary>
internal static class Weeks
{
    /// <summary>The week that begins on a Monday.</summary>
    public static WeekSummary Summarise(
        DateOnly monday, IEnumerable<TrainingDay> days, IEnumerable<ExerciseSets> sets, ExerciseCatalogue catalogue, int goal)
    {
        bool IsInWeek(DateOnly day) => day >= monday && day < monday.AddDays(7);
        var trained = days.Where(day => IsInWeek(day.Day)).ToList();
        return new(
            monday,
            trained.Sum(day => day.Sessions),
            trained.Count,
            trained.Sum(day => day.Minutes),
            sets.Where(set => IsInWeek(set.Day) && CountsAsVolume(catalogue.Find(set.Slug))).Sum(set => set.Sets),
            goal);
    }

    /// <summary>Sets by muscle: one for a primary muscle, half for a secondary one (fractional counting, Pelland 2024).</summary>
    public static IReadOnlyList<MuscleSets> ByMuscle(IEnumerable<ExerciseSets> sets, ExerciseCatalogue catalogue) =>
    [
        .. sets
            .Select(set => (Exercise: catalogue.Find(set.Slug), set.Sets))
            .Where(set => CountsAsVolume(set.Exercise))
            .SelectMany(set => set.Exercise!.Primary.Select(muscle => (Muscle: muscle, Sets: (decimal)set.Sets))
                .Concat(set.Exercise.Secondary.Select(muscle => (Muscle: muscle, Sets: set.Sets / 2m))))
            .GroupBy(share => share.Muscle, share => share.Sets)
            .Select(shares => new MuscleSets(shares.Key, shares.Sum()))
            .OrderByDescending(muscle => muscle.Sets).ThenBy(muscle => muscle.Muscle),
    ];

    // Stretching and steady work train other things than sets per muscle measure.
    private static bool CountsAsVolume(Exercise? exercise) =>
        exercise is not null and not { Pattern: MovementPattern.Mobility or MovementPattern.Cardio };
}
