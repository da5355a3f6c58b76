using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>Counts the weeks of a pregnancy from the day the child is due: 40 weeks of seven days (ACOG Committee Opinion 700).</summary>
public static class PregnancyWeeks
{
    /// <summary>Weeks of a whole pregnancy.</summary>
    public const int Whole = 40;

    /// <summary>First weeks of the second and of the third trimester.</summary>
    public const int Second = 14, Third = 28;

    /// <summary>The week on a day, from 1; more than 40 past the date.</summary>
    public static int On(DateOnly day, DateOnly dueOn) => Math.Max(1, Whole - (int)Math.Floor((dueOn.DayNumber - day.DayNumber) / 7.0));

    /// <summary>The day that is due for somebody who is in a week now.</summary>
    public static DateOnly DueOn(int week, DateOnly day) => day.AddDays(7 * (Whole - week));

    /// <summary>How far that is: the severities stand for the trimesters.</summary>
    public static LimitationSeverity SeverityAt(int week) => week switch
    {
        < Second => LimitationSeverity.Mild,
        < Third => LimitationSeverity.Moderate,
        _ => LimitationSeverity.Severe,
    };
}
