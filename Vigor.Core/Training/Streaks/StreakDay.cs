namespace Vigor.Core.Training.Streaks;

/// <summary>A day of the calendar as streaks see it.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Minutes">Minutes of training.</param>
public sealed record StreakDay(DateOnly Day, StreakDayKind Kind, int Minutes)
{
    /// <summary>The days of the weeks that <see cref="Consistency.Recent"/> lists, oldest first.</summary>
    internal static IReadOnlyList<StreakDay> Of(StreakCalendar calendar, Streak streak, Consistency consistency, IEnumerable<TrainingDay> training)
    {
        var minutes = training.ToDictionary(day => day.Day, day => day.Minutes);
        return
        [
            .. consistency.Recent
                .SelectMany(week => Enumerable.Range(week.Monday.DayNumber, 7))
                .Select(number => (Number: number, Day: DateOnly.FromDayNumber(number)))
                .Select(day => new StreakDay(
                    day.Day,
                    calendar.IsPaused(day.Number) ? StreakDayKind.Paused
                        : calendar.Counts(day.Number) ? StreakDayKind.Counted
                        : day.Day > calendar.Today ? StreakDayKind.Ahead
                        : minutes.ContainsKey(day.Day) ? StreakDayKind.Short
                        : streak.GraceDays.Contains(day.Day) ? StreakDayKind.Grace
                        : day.Day == calendar.Today ? StreakDayKind.Ahead
                        : StreakDayKind.Rest,
                    minutes.GetValueOrDefault(day.Day))),
        ];
    }
}
