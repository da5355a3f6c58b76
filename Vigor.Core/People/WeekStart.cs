namespace Vigor.Core.People;

/// <summary>The day somebody's weeks begin on.</summary>
public enum WeekStart
{
    /// <summary>Monday, as ISO 8601 has it.</summary>
    Monday,

    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>Saturday.</summary>
    Saturday,
}

/// <summary>Which days a week is made of: the one place that knows. Every week that is counted, drawn or named comes from here.</summary>
public static class WeekRule
{
    /// <summary>Days of a week.</summary>
    public const int Days = 7;

    /// <summary>What weeks begin on by the custom of a day: those of other days begin on Monday.</summary>
    public static WeekStart Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => WeekStart.Sunday,
        DayOfWeek.Saturday => WeekStart.Saturday,
        _ => WeekStart.Monday,
    };

    extension(WeekStart start)
    {
        /// <summary>The first day of a week.</summary>
        public DayOfWeek Day => start switch
        {
            WeekStart.Sunday => DayOfWeek.Sunday,
            WeekStart.Saturday => DayOfWeek.Saturday,
            _ => DayOfWeek.Monday,
        };

        /// <summary>The days of a week in their order.</summary>
        public IReadOnlyList<DayOfWeek> Weekdays => [.. Enumerable.Range((int)start.Day, Days).Select(day => (DayOfWeek)(day % Days))];

        /// <summary>The first day of the week that a day is in; the first day of the calendar where that lies before it.</summary>
        public DateOnly FirstOf(DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - start.Place(day.DayOfWeek)));

        /// <summary>The first day of the first of so many weeks, the week of a day being the last.</summary>
        /// <param name="day">The day.</param>
        /// <param name="weeks">How many, 1 or more.</param>
        public DateOnly FirstOf(DateOnly day, int weeks) => start.FirstOf(day).AddDays(-Days * (weeks - 1));

        /// <summary>Where a day stands in its week, 0 to 6.</summary>
        public int Place(DayOfWeek day) => ((int)day - (int)start.Day + Days) % Days;
    }
}
