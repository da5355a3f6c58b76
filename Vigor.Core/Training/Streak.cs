namespace Vigor.Core.Training;

/// <summary>
/// Days of training in a row. A day counts with <see cref="LeastMinutes"/> or more. One missed day in any seven is a
/// grace day: it neither counts nor breaks. Today breaks nothing until it is over.
/// </summary>
/// <param name="Days">Days that count.</param>
/// <param name="GraceDays">Missed days that the streak goes on over, oldest first.</param>
/// <param name="TrainedToday">Whether today counts already.</param>
public sealed record Streak(int Days, IReadOnlyList<DateOnly> GraceDays, bool TrainedToday)
{
    /// <summary>Minutes that make a day count.</summary>
    public const int LeastMinutes = 15;

    /// <summary>Days within which there may be one grace day.</summary>
    public const int GraceWindow = 7;

    /// <summary>The streak that is alive today.</summary>
    /// <param name="training">Local days with minutes, in any order; several of a day add up, and days after today are ignored.</param>
    /// <param name="today">The person's calendar day.</param>
    public static Streak On(DateOnly today, IEnumerable<(DateOnly Day, int Minutes)> training)
    {
        var trained = training
            .Where(entry => entry.Day <= today)
            .GroupBy(entry => entry.Day, entry => (long)entry.Minutes)
            .Where(day => day.Sum() >= LeastMinutes)
            .Select(day => day.Key.DayNumber)
            .ToHashSet();
        var grace = new List<int>();
        var days = 0;
        for (var day = trained.Contains(today.DayNumber) ? today.DayNumber : today.DayNumber - 1; ; day--)
        {
            if (trained.Contains(day))
            {
                days++;
                continue;
            }

            var graceIsLeft = grace.Count == 0 || grace[^1] - day >= GraceWindow;
            if (!graceIsLeft || !trained.Contains(day - 1))
            {
                break;
            }

            grace.Add(day);
        }

        grace.Reverse();
        return new(days, [.. grace.Select(DateOnly.FromDayNumber)], trained.Contains(today.DayNumber));
    }
}
