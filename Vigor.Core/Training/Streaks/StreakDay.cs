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
                .SelectMany(week => Enumerable.Range(week.First.DayNumber, 7))
                .Select(DateOnly.FromDayNumber)
                .Select(day => new StreakDay(day, KindOf(day, calendar, streak, minutes.ContainsKey(day)), minutes.GetValueOrDefault(day))),
        ];
    }

    private static StreakDayKind KindOf(DateOnly day, StreakCalendar calendar, Streak streak, bool wasTrained) => day switch
    {
        _ when calendar.IsPaused(day.DayNumber) => StreakDayKind.Paused,
        _ when calendar.Counts(day.DayNumber) => StreakDayKind.Counted,
        _ when day > calendar.Today => StreakDayKind.Ahead,
        _ when wasTrained => StreakDayKind.Short,
        _ when streak.GraceDays.Contains(day) => StreakDayKind.Grace,
        _ when day == calendar.Today => StreakDayKind.Ahead,
        _ => StreakDayKind.Rest,
    };
}
