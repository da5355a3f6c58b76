using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Sums days and sets up to weeks.</summary>
internal static class Weeks
{
    /// <summary>The week that begins on a day.</summary>
    public static WeekSummary Summarise(
        DateOnly first, IEnumerable<TrainingDay> days, IEnumerable<ExerciseSets> sets, int goal)
    {
        bool IsInWeek(DateOnly day) => day >= first && day < first.AddDays(WeekRule.Days);
        var trained = days.Where(day => IsInWeek(day.Day)).ToList();
        return new(
            first,
            trained.Sum(day => day.Sessions),
            trained.Count,
            trained.Sum(day => day.Minutes),
            sets.Where(set => IsInWeek(set.Day)).Sum(set => set.Sets),
            goal);
    }
}
