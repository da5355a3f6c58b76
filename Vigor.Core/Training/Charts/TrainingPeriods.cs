namespace Vigor.Core.Training.Charts;

/// <summary>Sums days of training up to weeks or months.</summary>
internal static class TrainingPeriods
{
    /// <summary>Weeks up to a year, months beyond it: more bars than that cannot be told apart on a phone.</summary>
    public const int MostWeeks = ChartRanges.YearWeeks;

    /// <summary>Every period from a day on, without gaps, oldest first; the last one is running.</summary>
    /// <param name="days">Days with training, in any order.</param>
    /// <param name="first">Where the first period begins: a Monday when weeks are wanted.</param>
    /// <param name="today">The person's day.</param>
    public static IReadOnlyList<TrainingPeriod> Of(IEnumerable<TrainingDay> days, DateOnly first, DateOnly today)
    {
        var isByWeek = today.DayNumber - first.DayNumber < 7 * MostWeeks;
        Func<DateOnly, DateOnly> begin = isByWeek ? WeekSummary.MondayOf : day => new(day.Year, day.Month, 1);
        var trained = days.Where(day => day.Day >= first && day.Day <= today).ToLookup(day => begin(day.Day));
        var periods = new List<TrainingPeriod>();
        for (var start = begin(first); start <= today;)
        {
            var next = isByWeek ? start.AddDays(7) : start.AddMonths(1);
            var end = next.AddDays(-1);
            var within = trained[start].ToList();
            periods.Add(new(start, end > today ? today : end, within.Sum(day => day.Sessions), within.Count, within.Sum(day => day.Minutes)));
            start = next;
        }

        return periods;
    }
}
