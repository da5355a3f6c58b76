namespace Vigor.Core.Training;

/// <summary>
/// Weeks in a row, Monday to Sunday, in which somebody trained on as many days as they want to. A day counts as it does for
/// the <see cref="Streak"/>. The running week counts as soon as it has reached the target, and breaks nothing until it is over.
/// </summary>
/// <param name="Weeks">Weeks that count.</param>
/// <param name="Target">Days a week, <see cref="LeastTarget"/> to <see cref="MostTarget"/>.</param>
/// <param name="DaysThisWeek">Days of the running week that count.</param>
public sealed record WeeklyConsistency(int Weeks, int Target, int DaysThisWeek)
{
    /// <summary>Fewest and most days a week that can be the target: fewer are no habit, more leave no rest.</summary>
    public const int LeastTarget = 3, MostTarget = 5;

    /// <summary>Whether the running week has reached the target.</summary>
    public bool IsReached => DaysThisWeek >= Target;

    /// <summary>The run of weeks that is alive today.</summary>
    /// <param name="today">The person's calendar day.</param>
    /// <param name="training">Local days with minutes, in any order; several of a day add up, and days after today are ignored.</param>
    /// <param name="daysWanted">Days a week that the person wants to train; brought within the range of targets.</param>
    public static WeeklyConsistency On(DateOnly today, IEnumerable<(DateOnly Day, int Minutes)> training, int daysWanted)
    {
        var target = Math.Clamp(daysWanted, LeastTarget, MostTarget);
        var daysByWeek = training
            .Where(entry => entry.Day <= today)
            .GroupBy(entry => entry.Day, entry => (long)entry.Minutes)
            .Where(day => day.Sum() >= Streak.LeastMinutes)
            .CountBy(day => WeekOf(day.Key))
            .ToDictionary();
        var running = WeekOf(today);
        var daysThisWeek = daysByWeek.GetValueOrDefault(running);
        var weeks = 0;
        for (var week = daysThisWeek >= target ? running : running - 1; daysByWeek.GetValueOrDefault(week) >= target; week--)
        {
            weeks++;
        }

        return new(weeks, target, daysThisWeek);
    }

    // The first day of the calendar is a Monday.
    private static int WeekOf(DateOnly day) => day.DayNumber / 7;
}
