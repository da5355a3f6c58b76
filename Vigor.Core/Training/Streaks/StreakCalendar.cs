using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>The days streaks are made of: those that count and those that are paused. Both streaks read the log through it.</summary>
internal sealed class StreakCalendar
{
    private readonly List<int> counted;
    private readonly List<int> paused;

    /// <summary>Reads a log.</summary>
    /// <param name="today">The person's calendar day; what lies after it is ignored.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    /// <param name="training">Local days with minutes, in any order; several of a day add up.</param>
    /// <param name="pauses">Paused days, in any order.</param>
    public StreakCalendar(DateOnly today, WeekStart weekStart, IEnumerable<(DateOnly Day, int Minutes)> training, IEnumerable<DaySpan> pauses)
    {
        (Today, WeekStart) = (today, weekStart);
        paused = [.. pauses.SelectMany(pause => Enumerable.Range(pause.From.DayNumber, pause.Days)).Distinct().Order()];
        counted =
        [
            .. training
                .Where(entry => entry.Day <= today)
                .GroupBy(entry => entry.Day, entry => (long)entry.Minutes)
                .Where(day => day.Sum() >= Streak.LeastMinutes && !IsPaused(day.Key.DayNumber))
                .Select(day => day.Key.DayNumber)
                .Order(),
        ];
    }

    /// <summary>Reads what the database knows.</summary>
    /// <param name="today">The person's calendar day.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    /// <param name="days">Days with finished workouts.</param>
    /// <param name="pauses">The person's pauses.</param>
    public StreakCalendar(DateOnly today, WeekStart weekStart, IEnumerable<TrainingDay> days, IEnumerable<Pause> pauses)
        : this(today, weekStart, days.Select(day => (day.Day, day.Minutes)), pauses.Select(pause => pause.Span))
    {
    }

    /// <summary>The person's calendar day.</summary>
    public DateOnly Today { get; }

    /// <summary>The day their weeks begin on.</summary>
    public WeekStart WeekStart { get; }

    /// <summary>Numbers of the days that count, oldest first.</summary>
    public IReadOnlyList<int> Counted => counted;

    /// <summary>Whether a day counts.</summary>
    public bool Counts(int day) => counted.BinarySearch(day) >= 0;

    /// <summary>Whether a day is paused.</summary>
    public bool IsPaused(int day) => paused.BinarySearch(day) >= 0;

    /// <summary>The number of a day when paused days are left out of the calendar.</summary>
    public int Ordinal(int day)
    {
        var place = paused.BinarySearch(day);
        return day - (place >= 0 ? place : ~place);
    }

    /// <summary>How many of some days count.</summary>
    public int CountedIn(int first, int days) => PlaceOf(counted, first + days) - PlaceOf(counted, first);

    /// <summary>How many of some days are paused.</summary>
    public int PausedIn(int first, int days) => PlaceOf(paused, first + days) - PlaceOf(paused, first);

    private static int PlaceOf(List<int> days, int day)
    {
        var place = days.BinarySearch(day);
        return place >= 0 ? place : ~place;
    }
}
