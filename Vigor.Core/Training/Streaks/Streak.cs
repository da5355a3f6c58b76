using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>
/// Days of training in a row. A day counts with <see cref="LeastMinutes"/> or more. One missed day in any seven is a
/// grace day: it neither counts nor breaks. Today breaks nothing until it is over. On paused days the calendar stands
/// still: they neither count, whatever was trained, nor break, nor use up the seven days.
/// </summary>
/// <param name="Days">Days that count.</param>
/// <param name="GraceDays">Missed days that the streak goes on over, oldest first.</param>
/// <param name="TrainedToday">Whether today counts already.</param>
/// <param name="Longest">Most days a streak ever had within the log, this one included.</param>
public sealed record Streak(int Days, IReadOnlyList<DateOnly> GraceDays, bool TrainedToday, int Longest)
{
    /// <summary>Minutes that make a day count.</summary>
    public const int LeastMinutes = 15;

    /// <summary>Days within which there may be one grace day.</summary>
    public const int GraceWindow = 7;

    /// <summary>The streak that is alive today.</summary>
    /// <param name="training">Local days with minutes, in any order; several of a day add up, and days after today are ignored.</param>
    /// <param name="today">The person's calendar day.</param>
    /// <param name="pauses">Paused days; none when absent.</param>
    public static Streak On(DateOnly today, IEnumerable<(DateOnly Day, int Minutes)> training, IEnumerable<DaySpan>? pauses = null) =>
        On(new StreakCalendar(today, WeekStart.Monday, training, pauses ?? []));

    internal static Streak On(StreakCalendar calendar)
    {
        var run = new StreakRun(calendar);
        foreach (var day in calendar.Counted)
        {
            run.Add(day);
        }

        var today = calendar.Today.DayNumber;
        var trainedToday = calendar.Counts(today);
        if (!trainedToday)
        {
            run.GoTo(today);
        }

        return new(run.Days, [.. run.GraceDays.Select(DateOnly.FromDayNumber)], trainedToday, run.Longest);
    }

    /// <summary>Whether days before the first that was read may belong to the streak: it holds all days that count since then, and no two days were missed before them.</summary>
    /// <param name="calendar">What was read.</param>
    /// <param name="first">The day from which on the log was read.</param>
    internal bool ReachesBackTo(StreakCalendar calendar, DateOnly first)
    {
        var begin = calendar.Counted.Count > 0 ? calendar.Counted[0] : calendar.Today.DayNumber;
        return Days == calendar.Counted.Count && calendar.Ordinal(begin) - calendar.Ordinal(first.DayNumber) <= 1;
    }
}
