namespace Vigor.Core.Training;

/// <summary>Sums days and sets up to weeks.</summary>
internal static class Weeks
{
    /// <summary>The week that begins on a Monday.</summary>
    public static WeekSummary Summarise(
        DateOnly monday, IEnumerable<TrainingDay> days, IEnumerable<ExerciseSets> sets, int goal)
    {
        bool IsInWeek(DateOnly day) => day >= monday && day < monday.AddDays(7);
        var trained = days.Where(day => IsInWeek(day.Day)).ToList();
        return new(
            monday,
            trained.Sum(day => day.Sessions),
            trained.Count,
            trained.Sum(day => day.Minutes),
            sets.Where(set => IsInWeek(set.Day)).Sum(set => set.Sets),
            goal);
    }
}
